# Markers kept in attributes: handed on to a router they are innocent, used as the value they are not; constructors and __call__ count as direct calls.
from typing import Any

from fastapi import APIRouter, Depends


def clock() -> int:
    return 1


def tick(step: int, now: int = Depends(clock)) -> int:
    return now + step


class Timer:
    def __init__(self, now: int = Depends(clock)) -> None:
        self.now = now

    def __call__(self, now: int = Depends(clock)) -> int:
        return now


class ShortTimer(Timer):
    def __init__(self, now: int = Depends(clock)) -> None:
        super().__init__(now)


class Views:
    def __init__(self) -> None:
        self.guard = Depends(clock)
        self.clock = Depends(clock)  # expect: FA020
        self.router = APIRouter(dependencies=[self.guard])
        self.router.add_api_route("/now", self.now, methods=["GET"])

    def now(self) -> int:
        return self.clock.bit_length()


def lasting() -> Timer:
    timer = Timer(5)
    return timer


def broken() -> Timer:
    return Timer()  # expect: FA020 "now"


def spent(timer: Timer) -> int:
    return timer() + timer(2)  # expect: FA020


def bare() -> Any:
    return Depends(clock).numerator  # expect: FA020


def add(router: APIRouter, path: str) -> None:
    guard = Depends(clock)
    router.add_api_route(path, lasting, dependencies=[guard])


views = Views()


@views.router.get("/tick")
def read_tick(now: int = Depends(lambda: tick(1))) -> int:  # expect: FA020
    Depends(clock)  # expect: FA020
    return now
