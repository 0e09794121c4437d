# The switch by every name it has, and inherited, for models that are bodies and are built by field name.
from typing import Annotated

import pydantic
from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

app = FastAPI()
SHARED = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class ByConfigDict(BaseModel):
    model_config = ConfigDict(populate_by_name=True)
    full_name: str = Field(alias="fullName")


class ByDict(BaseModel):
    model_config = {"populate_by_name": True, "alias_generator": to_camel}
    full_name: str


class ByNewName(BaseModel):
    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)
    full_name: Annotated[str, Field(alias="fullName")]


class ByClassConfig(BaseModel):
    full_name: str = Field(alias="fullName")

    class Config:
        populate_by_name = True


class ByOldName(BaseModel):
    full_name: str = Field(alias="fullName")

    class Config:
        allow_population_by_field_name = True


class ByKeyword(BaseModel, populate_by_name=True):
    full_name: str = pydantic.Field(alias="fullName")


class ByShared(BaseModel):
    model_config = SHARED
    full_name: str


class Inherited(ByConfigDict):
    model_config = ConfigDict(extra="forbid")
    nick_name: str = Field("", alias="nickName")


class Camel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel)


class OpenCamel(Camel):
    model_config = ConfigDict(populate_by_name=True)
    full_name: str


@app.post("/all")
def every(
    a: ByConfigDict, b: ByDict, c: ByNewName, d: ByClassConfig, e: ByOldName, f: ByKeyword, g: ByShared, h: Inherited, i: OpenCamel
) -> list[str]:
    return [a.full_name, b.full_name, c.full_name, d.full_name, e.full_name, f.full_name, g.full_name, h.nick_name, i.full_name]


def build() -> list[BaseModel]:
    return [ByConfigDict(full_name="a"), ByNewName(full_name="c"), Inherited(full_name="d", nick_name="e"), OpenCamel(full_name="f")]
