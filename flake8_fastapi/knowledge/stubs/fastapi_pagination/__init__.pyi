from typing import Any, Generic, Sequence, TypeVar

from pydantic import BaseModel

T = TypeVar("T")

class Page(BaseModel, Generic[T]):
    items: Sequence[T]
    total: int | None
    page: int
    size: int
    pages: int

class LimitOffsetPage(BaseModel, Generic[T]):
    items: Sequence[T]
    total: int | None
    limit: int | None
    offset: int | None

class Params(BaseModel):
    page: int
    size: int

class LimitOffsetParams(BaseModel):
    limit: int
    offset: int

def add_pagination(parent) -> Any: ...
def paginate(sequence, params=None, length_function=None, *, safe=False, transformer=None, additional_data=None, config=None) -> Any: ...
def set_page(page) -> Any: ...
