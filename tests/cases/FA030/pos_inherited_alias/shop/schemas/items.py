import typing

import pydantic

from .base import CamelModel, OpenModel


class ItemIn(CamelModel):
    unit_price: int


class Named(pydantic.BaseModel):  # expect: FA030
    item_name: str = pydantic.Field(alias="itemName")


class ItemPatch(Named):
    amount: typing.Optional[int] = None


class Label(OpenModel):
    label_text: str = pydantic.Field(alias="labelText")
