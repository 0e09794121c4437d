# Validators that look at the value alone: text, paths without I/O, module constants, other fields.
import re
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, field_validator, model_validator
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

PATTERN = re.compile(r"[a-z]+")
COUNTRIES = frozenset({"DE", "FR"})


class Base(DeclarativeBase):
    pass


class Row(Base):
    __tablename__ = "rows"
    id: Mapped[int] = mapped_column(primary_key=True)


def https_only(value: str) -> str:
    if urlsplit(value).scheme != "https":
        raise ValueError("https only")
    return value


class Request(BaseModel):
    name: str
    country: str
    start: date
    end: date
    picture: str
    link: Annotated[str, AfterValidator(https_only), BeforeValidator(str.strip)]
    statement: str = ""

    @field_validator("name")
    @classmethod
    def letters(cls, value: str) -> str:
        if not PATTERN.fullmatch(value):
            raise ValueError("letters only")
        return value.strip().lower()

    @field_validator("country")
    @classmethod
    def known(cls, value: str) -> str:
        if value not in COUNTRIES:
            raise ValueError("unknown")
        return value

    @field_validator("picture")
    @classmethod
    def is_png(cls, value: str) -> str:
        if Path(value).suffix != ".png" or PurePosixPath(value).is_absolute():
            raise ValueError("png only")
        return value

    @model_validator(mode="after")
    def ordered(self) -> "Request":
        if self.end < self.start or self.end > datetime.now().date():
            raise ValueError("end before start")
        self.statement = str(select(Row).where(Row.id == 1))
        return self
