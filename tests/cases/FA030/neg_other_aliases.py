# validation_alias and serialization_alias alone, aliases of parameters, settings, and of things that are no model.
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Cookie, Header, Query
from pydantic import AliasChoices, AliasGenerator, BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel
from pydantic_settings import BaseSettings

router = APIRouter()


class Incoming(BaseModel):
    full_name: str = Field(validation_alias=AliasChoices("fullName", "full_name"))
    first_name: str = Field(validation_alias="firstName")


class Outgoing(BaseModel):
    model_config = ConfigDict(alias_generator=AliasGenerator(serialization_alias=to_camel))
    full_name: str = Field(serialization_alias="fullName")


class Plain(BaseModel):
    full_name: str = Field(min_length=1, title="alias")
    alias: str = "alias"


class Options(BaseSettings):
    database_url: str = Field(alias="SHOP_DATABASE_URL")


def field(*, alias: str) -> Any:
    return alias


@dataclass
class Command:
    full_name: str = field(alias="fullName")


@router.post("/incoming")
def incoming(body: Incoming) -> str:
    return body.full_name


@router.post("/outgoing")
def outgoing(body: Outgoing) -> Outgoing:
    return Outgoing(full_name=body.full_name)


@router.post("/plain")
def plain(
    body: Plain,
    page_size: Annotated[int, Query(alias="pageSize")] = 10,
    trace: str = Header("", alias="X-Trace"),
    theme: Annotated[str, Cookie(alias="ui-theme")] = "dark",
) -> Plain:
    Command(full_name="x")
    return Plain(full_name=f"{body.full_name} {page_size} {trace} {theme}")


options = Options()
