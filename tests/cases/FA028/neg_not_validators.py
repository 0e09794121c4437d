# I/O in serializers, computed fields, methods, routes, and in validators of other libraries is not this rule's.
from pathlib import Path
from typing import Any, Callable

import requests
from fastapi import FastAPI
from marshmallow import Schema, fields, validates
from pydantic import BaseModel, computed_field, field_serializer, field_validator
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, validates as orm_validates

app = FastAPI()


class Document(BaseModel):
    path: str

    @computed_field
    @property
    def text(self) -> str:
        return Path(self.path).read_text()

    @field_serializer("path")
    def with_size(self, value: str) -> str:
        return f"{value} {len(Path(value).read_bytes())}"

    def publish(self) -> None:
        requests.post("https://publish.example.com", json={"path": self.path})

    @field_validator("path")
    @classmethod
    def relative(cls, value: str) -> str:
        return value.lstrip("/")


def field_check(*names: str) -> Callable[[Any], Any]:
    return lambda function: function


class Plain:
    @field_check("name")
    def name_free(self, session: Session, name: str) -> bool:
        return session.get(Row, name) is None


class Base(DeclarativeBase):
    pass


class Row(Base):
    __tablename__ = "rows"
    name: Mapped[str] = mapped_column(primary_key=True)

    @orm_validates("name")
    def read_name(self, key: str, value: str) -> str:
        return Path(value).read_text()


class RowSchema(Schema):
    name = fields.String()

    @validates("name")
    def check_name(self, value: str, **options: Any) -> None:
        requests.get(f"https://names.example.com/{value}")


@app.post("/documents")
def publish(document: Document) -> str:
    document.publish()
    return document.text
