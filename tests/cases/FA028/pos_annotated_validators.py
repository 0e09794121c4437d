# BeforeValidator and kin in Annotated metadata, with functions, lambdas and aliases.
from __future__ import annotations

import os
from typing import Annotated, Any

import httpx
import redis
from pydantic import AfterValidator, BaseModel, BeforeValidator, PlainValidator, WrapValidator
from pydantic import functional_validators as fv

cache = redis.Redis(host="cache")


def reachable(value: str) -> str:
    httpx.head(value, timeout=1)  # expect: FA028
    return value


def not_banned(value: str) -> str:
    if cache.sismember("banned", value):  # expect: FA028
        raise ValueError("banned")
    return value


def from_file(value: str) -> str:
    with open(os.path.join("values", value)) as handle:  # expect: FA028
        assert handle
    return value


def counted(value: Any, handler: Any) -> str:
    cache.incr("validations")  # expect: FA028
    return handler(value)


def trimmed(value: str) -> str:
    return value.strip()


Url = Annotated[str, AfterValidator(reachable)]
Word = Annotated[str, BeforeValidator(trimmed), fv.AfterValidator(not_banned)]


class Link(BaseModel):
    url: Url
    word: Word
    text: Annotated[str, PlainValidator(from_file)]
    title: "Annotated[str, WrapValidator(counted)]"
    icon: Annotated[str, BeforeValidator(lambda value: httpx.get(value).text)]  # expect: FA028
