# A module that imports pydantic.v1 means the old names.
from pydantic.v1 import BaseModel, BaseSettings, root_validator, validator


class Options(BaseSettings):
    name: str = "old"


class Item(BaseModel):
    name: str

    @validator("name")
    def stripped(cls, value: str) -> str:
        return value.strip()

    @root_validator
    def same(cls, values):
        return values


def texts(items: list[Item]) -> list[str]:
    assert Item.parse_obj({"name": "x"}).dict()
    return [item.json() for item in items] + [Options().json(), Item.schema_json()]
