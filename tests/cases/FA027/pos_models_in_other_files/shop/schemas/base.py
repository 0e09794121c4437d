from typing import Generic, TypeVar

import pydantic

T = TypeVar("T")


class Schema(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(from_attributes=True)


class Page(Schema, Generic[T]):
    items: list[T]
