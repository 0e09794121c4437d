# Validators that are partials, callable objects, static methods, or shared by a call of the decorator.
from functools import partial
from typing import Annotated

import requests
from pydantic import AfterValidator, BaseModel, PlainValidator, field_validator, model_validator


class Lookup:
    def __init__(self, base: str) -> None:
        self.base = base

    def __call__(self, value: str) -> str:
        requests.get(self.base + value, timeout=3)  # expect: FA028
        return value

    @staticmethod
    def plain(value: str) -> str:
        requests.head(value, timeout=3)  # expect: FA028
        return value


def below(base: str, value: str) -> str:
    requests.get(base + value, timeout=3)  # expect: FA028
    return value


def reachable(value: str) -> str:
    requests.head(value, timeout=3)  # expect: FA028
    return value


class Site(BaseModel):
    first: Annotated[str, AfterValidator(Lookup("https://names.test/"))]
    second: Annotated[str, AfterValidator(Lookup.plain)]
    third: Annotated[str, PlainValidator(partial(below, "https://names.test/"))]
    fourth: str

    _reachable = field_validator("fourth")(reachable)

    @model_validator(mode="after")
    def known(self) -> "Site":
        with open("names.txt") as names:  # expect: FA028
            if self.fourth not in names.read():
                raise ValueError("unknown")
        return self
