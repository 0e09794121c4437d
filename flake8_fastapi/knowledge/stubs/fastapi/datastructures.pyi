from typing import Any, TypeVar

from fastapi import UploadFile as UploadFile
from starlette.datastructures import URL as URL, Address as Address, FormData as FormData, Headers as Headers, QueryParams as QueryParams, State as State

T = TypeVar("T")

class DefaultPlaceholder:
    value: Any
    def __init__(self, value) -> None: ...

def Default(value: T) -> T: ...
