# A call inside a string annotation counts; a declared base class says nothing about __call__, and None stands for the annotated class.
from abc import ABC, abstractmethod
from contextlib import contextmanager
from typing import Iterator

from fastapi import APIRouter, Depends

gates = APIRouter()


class Gate(ABC):
    @abstractmethod
    def name(self) -> str: ...


class OpenGate(Gate):
    def name(self) -> str:
        return "open"

    def __call__(self) -> str:
        return self.name()


def make_gate() -> Gate:
    return OpenGate()


def width() -> int:
    return 3


@contextmanager
def key() -> Iterator[int]:
    yield 1


gate: Gate = OpenGate()


@gates.get("/a", dependencies=[Depends(make_gate()), Depends(gate)])
def a(size: "Annotated[int, Depends(width())]") -> int:  # expect: FA020 "width"
    return size


@gates.get("/b")
def b(number: int = Depends(key()), size: OpenGate = Depends(None)) -> int:  # expect: FA020 "key"
    return number


from typing import Annotated  # noqa: E402
