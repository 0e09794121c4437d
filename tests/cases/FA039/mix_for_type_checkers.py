# What only type checkers read is never run; the other branch is.
import typing
from typing import TYPE_CHECKING

from fastapi import FastAPI

app = FastAPI()

if TYPE_CHECKING:
    print("no program comes here")

    def show(text: str) -> None:
        print(text)
else:
    print("every program comes here")  # expect: FA039

if typing.TYPE_CHECKING:
    print("nor here")

if TYPE_CHECKING or app:
    print("and here")  # expect: FA039
