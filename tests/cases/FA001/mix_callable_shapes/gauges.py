# Decorators, interfaces and objects through which a request for the level of a river goes.
import asyncio
from abc import ABC, abstractmethod
from functools import update_wrapper, wraps
from typing import Protocol

import requests


class Counted:
    def __init__(self, function):
        update_wrapper(self, function)
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


class Described:
    def __init__(self, function):
        self.name = function.__name__

    def __call__(self, *args):
        return self.name


def in_thread(function):
    @wraps(function)
    async def wrapper(*args):
        return await asyncio.to_thread(function, *args)

    return wrapper


@Counted
def level(river: str) -> str:
    return requests.get(f"https://gauges.example/{river}").text


@Described
def described(river: str) -> str:
    return requests.get(f"https://gauges.example/{river}").text


@in_thread
def level_apart(river: str) -> str:
    return requests.get(f"https://gauges.example/{river}").text


class Gauge(Protocol):
    def read(self, river: str) -> str: ...


class RemoteGauge:
    def read(self, river: str) -> str:
        return requests.get(f"https://gauges.example/{river}").text


class FixedGauge:
    def read(self, river: str) -> str:
        return "210 cm"


class Alarm(ABC):
    @abstractmethod
    def ring(self, river: str) -> int: ...

    def ring_twice(self, river: str) -> int:
        return self.ring(river) + self.ring(river)


class WebAlarm(Alarm):
    def __init__(self, url: str, tries: int) -> None:
        self.http, self.url = requests.Session(), url
        self.tries = tries

    def ring(self, river: str) -> int:
        return self.http.post(self.url, json={"river": river}).status_code


class SilentAlarm(Alarm):
    def ring(self, river: str) -> int:
        return 0


class Watch:
    def __init__(self, alarm: Alarm) -> None:
        self.alarm = alarm

    def warn(self, river: str) -> int:
        return self.alarm.ring(river)


class NightWatch:
    def __init__(self, alarm: Alarm) -> None:
        self.alarm = alarm

    def warn(self, river: str) -> int:
        return self.alarm.ring(river)
