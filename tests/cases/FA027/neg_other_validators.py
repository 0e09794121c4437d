# Decorators called validator and names called BaseSettings that are not Pydantic's.
from typing import Any, Callable

from attrs import define, field
from cerberus import Validator as validator_class
from marshmallow import Schema, fields, validates


def validator(*names: str) -> Callable[[Any], Any]:
    def mark(function: Any) -> Any:
        function.names = names
        return function

    return mark


class BaseSettings:
    name = "own"


class AsyncSession:
    def dict(self) -> dict[str, str]:
        return {"kind": "own"}


class Cart:
    @validator("sku")
    def known(self, value: str) -> str:
        return value


class CartSchema(Schema):
    sku = fields.String()

    @validates("sku")
    def check_sku(self, value: str, **options: Any) -> None:
        assert value


@define
class Line:
    amount: int = field()

    @amount.validator
    def positive(self, attribute: Any, value: int) -> None:
        assert value > 0


class Settings(BaseSettings):
    checker = validator_class({"sku": {"type": "string"}})


def dumped(session: AsyncSession) -> dict[str, str]:
    Settings.checker.validate({"sku": "1"})
    return session.dict()
