# Not: an HTTPException that is neither FastAPI's nor Starlette's, texts in plain functions, and values called e or error that are no exception.
from dataclasses import dataclass

from fastapi import FastAPI, HTTPException

app = FastAPI()


class internal:
    class HTTPException(Exception):
        """Never leaves the process."""


@dataclass
class Finding:
    error: str


def check(name: str) -> list[Finding]:
    return [Finding("too short")] if len(name) < 3 else []


def call(name: str) -> list[Finding]:
    try:
        return check(name)
    except Exception as e:
        raise internal.HTTPException(str(e)) from e


def summary(name: str) -> dict[str, str]:
    try:
        check(name)
    except Exception as error:
        return {"state": f"{error}"}
    return {}


@app.get("/names/{name}")
def read(name: str) -> str:
    for e in check(name):
        raise HTTPException(422, detail=str(e))
    for error in check(name):
        return f"{error}"
    return name
