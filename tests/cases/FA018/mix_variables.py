# Tuples and suppress objects held in variables; async with; an answer of an exception group's handler.
import contextlib
from contextlib import ExitStack, suppress

EXPECTED = (OSError, ValueError)
ANY = (OSError, Exception)
quietly = suppress(Exception)
calmly = suppress(*EXPECTED)


def a(path: str) -> None:
    try:
        open(path).close()
    except EXPECTED:
        pass
    try:
        open(path).close()
    except ANY:  # expect: FA018
        pass


def b(path: str) -> None:
    with quietly:  # expect: FA018
        open(path).close()
    with calmly:
        open(path).close()
    with suppress(*ANY):  # expect: FA018
        open(path).close()


def c(paths: list[str]) -> None:
    with ExitStack() as stack:
        stack.enter_context(contextlib.suppress(*EXPECTED))
        for path in paths:
            stack.enter_context(open(path))
