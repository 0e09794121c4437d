# A loader behind lru_cache reads once; a constant read at import is no I/O of the validator.
import functools
import json
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, field_validator

COLOURS = set(json.loads(Path("colours.json").read_text()))


@lru_cache(maxsize=1)
def currencies() -> frozenset[str]:
    return frozenset(json.loads(Path("currencies.json").read_text()))


@functools.cache
def banned_words() -> list[str]:
    with open("banned.txt") as handle:
        return handle.read().split()


def is_currency(value: str) -> bool:
    return value in currencies()


def polite(value: str) -> str:
    if any(word in value for word in banned_words()):
        raise ValueError("not polite")
    return value


class Payment(BaseModel):
    currency: str
    note: Annotated[str, AfterValidator(polite)]
    colour: str

    @field_validator("currency")
    @classmethod
    def known(cls, value: str) -> str:
        if not is_currency(value):
            raise ValueError("unknown currency")
        return value

    @field_validator("colour")
    @classmethod
    def letters(cls, value: str) -> str:
        if not set(value) <= COLOURS:
            raise ValueError("unknown letters")
        return value
