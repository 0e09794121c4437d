# Not: arbitrary_types_allowed in all its spellings (inherited, too), private attributes, class variables, InstanceOf, classes that are no Pydantic model.
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, NamedTuple, Optional, Type

import httpx
from pydantic import BaseModel, ConfigDict, InstanceOf, PlainValidator, PrivateAttr
from sqlalchemy.orm import Session
from sqlmodel import Field, Relationship, SQLModel


class Runner:
    pass


class Loose(BaseModel):
    model_config = ConfigDict(arbitrary_types_allowed=True)


class LooseDict(BaseModel):
    model_config = {"arbitrary_types_allowed": True}

    db: Session


class Job(Loose):
    db: Session
    runner: Runner | None = None


class Nested(Job):
    model_config = ConfigDict(frozen=True)

    client: httpx.AsyncClient


class OldStyle(BaseModel):
    db: Optional[Session] = None

    class Config:
        arbitrary_types_allowed = True


class ByKeyword(BaseModel, arbitrary_types_allowed=True):
    db: "Session"


class Strict(BaseModel):
    default_client: ClassVar[Optional[httpx.Client]] = None
    runner_type: Type[Runner]
    anything: Any
    checked: InstanceOf[Session]
    parsed: Annotated[Runner, PlainValidator(lambda value: value)]
    _db: Optional[Session] = PrivateAttr(default=None)
    _runner: Runner = PrivateAttr(default_factory=Runner)


class Unit(NamedTuple):
    db: Session


@dataclass
class Context:
    db: Session
    client: httpx.Client


class Holder:
    db: Session
    runner: Runner


class Team(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    heroes: list["Hero"] = Relationship(back_populates="team")


class Hero(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    team_id: Optional[int] = Field(default=None, foreign_key="team.id")
    team: Optional[Team] = Relationship(back_populates="heroes")
