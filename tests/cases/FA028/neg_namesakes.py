# Objects with the method names of clients and sessions that do no I/O, and handing a function over uncalled.
import io
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, PrivateAttr, field_validator, model_validator


@dataclass
class Registry:
    names: set[str] = field(default_factory=set)

    def get(self, name: str) -> bool:
        return name in self.names

    def execute(self, name: str) -> "Registry":
        self.names.add(name)
        return self

    def query(self, name: str) -> "Registry":
        return self

    def first(self) -> Any:
        return next(iter(self.names), None)


requests = Registry({"a"})
db = Registry({"b"})
session = Registry()


class Query:
    def all(self) -> list[str]:
        return []


class Pick(BaseModel):
    name: str
    text: str = ""
    _seen: dict[str, str] = PrivateAttr(default_factory=dict)

    @field_validator("name")
    @classmethod
    def known(cls, value: str) -> str:
        if not requests.get(value) or not db.query(value).first():
            raise ValueError("unknown")
        session.execute(value)
        return value

    @field_validator("text")
    @classmethod
    def first_line(cls, value: str) -> str:
        return io.StringIO(value).readline()

    @model_validator(mode="after")
    def remember(self) -> "Pick":
        self._seen.get(self.name)
        Query().all()
        return self
