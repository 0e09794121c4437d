# A class method that is inherited makes an object of the class that it is called on; a constructor that is inherited
# runs the methods of the class that is made. What is made once, for all requests, is like start-up code.
from typing import Any

import requests
from fastapi import APIRouter

router = APIRouter(prefix="/stations")
_default: "Catalogue | None" = None


class Loaded:
    @classmethod
    def named(cls, name: str) -> "Loaded":
        return cls(name)

    def __init__(self, name: str) -> None:
        self.name = name
        self.prepare()

    def prepare(self) -> None:
        pass


class Station(Loaded):
    def prepare(self) -> None:
        self.data = requests.get(f"https://stations.example/{self.name}").json()


class Platform(Loaded):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.data = requests.get(f"https://platforms.example/{name}").json()


class Caller:
    def __call__(self, name: str) -> str:
        return name

    def twice(self, name: str) -> str:
        return self(name) + self(name)


class Asking(Caller):
    def __call__(self, name: str) -> str:
        return requests.get(f"https://names.example/{name}").text


class Only:
    _instances: dict[type, Any] = {}
    _answers: dict[str, str] = {}

    @classmethod
    def instance(cls) -> Any:
        if cls not in cls._instances:
            cls._instances[cls] = cls()
        return cls._instances[cls]

    @classmethod
    def answer(cls, key: str) -> str:
        if key not in cls._answers:
            cls._answers[key] = requests.get(f"https://answers.example/{key}").text
        return cls._answers[key]


class Catalogue(Only):
    def __init__(self) -> None:
        self.rows = requests.get("https://catalogue.example").json()


def catalogue() -> Catalogue:
    global _default
    if _default is not None:
        return _default
    _default = Catalogue()
    return _default


def fresh() -> Catalogue:
    global _default
    if _default is not None and not _default.rows:
        return _default
    _default = Catalogue()
    return _default


@router.get("/station")
async def station() -> str:
    return Station("north").name  # expect: FA001 "prepare()"


@router.get("/named/station")
async def named_station() -> str:
    return Station.named("north").name  # expect: FA001 "named()" "prepare()"


@router.get("/named/platform")
async def named_platform() -> str:
    return Platform.named("2").name  # expect: FA001 "named()"


@router.get("/named/plain")
async def named_plain() -> str:
    return Loaded.named("none").name


@router.get("/twice")
async def twice() -> str:
    return Asking().twice("a")  # expect: FA001 "twice()"


@router.get("/twice/plain")
async def twice_plain() -> str:
    return Caller().twice("a")


@router.get("/catalogue")
async def read_catalogue() -> int:
    return len(Catalogue.instance().rows) + len(catalogue().rows)


@router.get("/catalogue/fresh")
async def read_fresh() -> int:
    return len(fresh().rows)  # expect: FA001


@router.get("/answer/{key}")
async def answer(key: str) -> str:
    return Only.answer(key)  # expect: FA001 "answer()"
