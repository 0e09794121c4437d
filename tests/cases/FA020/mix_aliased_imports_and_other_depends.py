# Depends under other names; a Depends of another library or of the project is none of FastAPI's.
import fastapi.params
from fastapi import APIRouter
from fastapi import Depends as Inject
from fast_depends import Depends, inject

router = APIRouter()


class Clock:
    def now(self) -> int:
        return 1


def get_clock() -> Clock:
    return Clock()


class Provide:
    def __init__(self, dependency: object) -> None:
        self.dependency = dependency


@router.get("/a")
def a(clock: Clock = Inject(get_clock())) -> int:  # expect: FA020
    return clock.now()


@router.get("/b")
def b(clock: Clock = Inject(get_clock)) -> int:
    later = Inject(get_clock)  # expect: FA020
    return clock.now() + later.now()


@inject
def worker(clock: Clock = Depends(get_clock)) -> int:
    other = Depends(get_clock)
    provided = Provide(get_clock())
    return clock.now() if provided and other else 0


def start() -> int:
    return worker()


def is_marker(value: object) -> bool:
    return isinstance(value, fastapi.params.Depends)
