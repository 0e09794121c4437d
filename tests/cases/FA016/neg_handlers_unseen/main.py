# Not: handlers come from tables and loops; what cannot be read may be for anything.
from fastapi import FastAPI

from tables import HANDLERS
from vendor.errors import all_handlers

app = FastAPI(exception_handlers=HANDLERS)
inner = FastAPI(exception_handlers=all_handlers())


@app.get("/{number}")
def number_of(number: int) -> int:
    if number > 9:
        raise ValueError("no such number")
    raise OSError("never")
