from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Any, NewType

import vendor_models
from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic.dataclasses import dataclass as pydantic_dataclass
from pydantic_core import CoreSchema, core_schema
from sqlmodel import Field, SQLModel
from typing_extensions import TypedDict

OfferId = NewType("OfferId", int)


class Schema(BaseModel):
    pass


class Session(Schema):
    """A trading session, no database in sight."""

    day: str


@dataclass
class Engine:
    power: int


@pydantic_dataclass
class Connection:
    line: str


class Client(TypedDict):
    name: str


class Kind(str, Enum):
    new = "new"


class Level(IntEnum):
    low = 1


class Colour:
    """Knows how to be validated."""

    def __init__(self, code: str) -> None:
        self.code = code

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema())


class Offer(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)


class Imported(vendor_models.Base):
    pass
