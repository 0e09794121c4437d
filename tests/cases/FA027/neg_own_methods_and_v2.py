# Today's names are right, and a model's own method of an old name is its own.
from typing import Any, Optional

from pydantic import BaseModel, ConfigDict, TypeAdapter, field_validator, model_validator
from pydantic_settings import BaseSettings
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession as ModelSession


class Options(BaseSettings):
    name: str = "shop"


class Event(BaseModel):
    model_config = ConfigDict(frozen=True)
    kind: str
    data: dict[str, Any] = {}

    @field_validator("kind")
    @classmethod
    def lower(cls, value: str) -> str:
        return value.lower()

    @model_validator(mode="after")
    def with_data(self) -> "Event":
        return self

    def dict(self, **options: Any) -> dict[str, Any]:  # type: ignore[override]
        return self.model_dump(by_alias=True, **options)

    @classmethod
    def from_orm(cls, record: Any) -> "Event":
        return cls.model_validate(record, from_attributes=True)


class Created(Event):
    by: Optional[str] = None


class Checked(BaseModel):
    errors: list[str] = []

    def validate(self) -> bool:  # type: ignore[override]
        return not self.errors


def use(record: Any, raw: bytes) -> list[Any]:
    event = Created.from_orm(record)
    payload = event.data.copy()
    checked = Checked.model_validate_json(raw)
    return [event.dict(), payload, checked.validate(), checked.model_copy(), TypeAdapter(list[Event]).json_schema()]


def names(a: AsyncSession, b: Session, c: ModelSession) -> list[Any]:
    return [a, b, c, async_sessionmaker, create_async_engine, sessionmaker, Options().model_dump()]
