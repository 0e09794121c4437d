# Raises that a decorator, a dependency with yield or a context manager of the project turns into an answer; and such that only look on.
import functools
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import Depends, FastAPI, HTTPException

log = logging.getLogger(__name__)
app = FastAPI()


def answering(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except LookupError:
            raise HTTPException(404)

    return wrapper


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except Exception:
            log.exception("failed")
            raise

    return wrapper


@contextmanager
def translated() -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise HTTPException(422) from error


@contextmanager
def timed() -> Iterator[None]:
    try:
        yield
    finally:
        log.info("done")


def guarded() -> Iterator[str]:
    try:
        yield "session"
    except KeyError:
        raise HTTPException(404)


def rolled_back() -> Iterator[str]:
    try:
        yield "session"
    except Exception:
        log.info("rolled back")
        raise


@app.get("/a")
@answering
def a(number: int) -> int:
    if number > 3:
        raise IndexError(number)
    return number


@app.get("/b")
@logged
def b(number: int) -> int:
    if number > 3:
        raise IndexError(number)  # expect: FA016
    return number


@app.get("/c")
def c(number: int) -> int:
    with translated():
        if number > 3:
            raise ValueError(number)
    with timed():
        if number > 2:
            raise ValueError(number)  # expect: FA016
    return number


@app.get("/d")
def d(number: int, session: str = Depends(guarded)) -> int:
    if number > 3:
        raise KeyError(number)
    if number > 2:
        raise ValueError(session)  # expect: FA016
    return number


@app.get("/e")
def e(number: int, session: str = Depends(rolled_back)) -> int:
    try:
        if number > 3:
            raise KeyError(number)  # expect: FA016
    except KeyError:
        log.info("no %s", session)
        raise
    return number


@app.get("/f")
def f(number: int) -> int:
    last = None
    for _ in range(3):
        try:
            return int(str(number))
        except ValueError as error:
            last = error
    if last is not None:
        raise last
    failure = RuntimeError("never")
    raise failure  # expect: FA016
