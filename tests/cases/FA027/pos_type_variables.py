# Methods of Pydantic 1 on values whose type is a variable bound to a model, also after a guard.
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

Row = TypeVar("Row")
NewT = TypeVar("NewT", bound=BaseModel)
ChangeT = TypeVar("ChangeT", bound=BaseModel)


class Store(Generic[Row, NewT, ChangeT]):
    def __init__(self, row: type[Row]) -> None:
        self.row = row

    def add(self, given: NewT) -> Row:
        return self.row(**given.dict())  # expect: FA027

    def change(self, row: Row, given: "ChangeT | dict[str, Any]") -> dict[str, Any]:
        if isinstance(given, dict):
            changes = given
        else:
            changes = given.dict(exclude_unset=True)  # expect: FA027
        return changes

    def replace(self, given: "ChangeT | dict[str, Any]") -> dict[str, Any]:
        if isinstance(given, dict):
            return given
        return given.dict()  # expect: FA027

    def checked(self, given: "ChangeT | str") -> str:
        if not isinstance(given, BaseModel):
            raise TypeError(given)
        return given.json()  # expect: FA027

    def again(self, given: "ChangeT | dict[str, Any]") -> dict[str, Any]:
        if isinstance(given, dict):
            return given
        given = {"kept": True}
        return given.copy()

    def read(self, row: Row) -> Any:
        return row.dict()
