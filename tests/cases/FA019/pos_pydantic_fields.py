# Pydantic fields of such types: the class cannot even be made, wherever it is used.
from __future__ import annotations

from typing import Optional

import httpx
from pydantic import BaseModel, ConfigDict, Field
from redis import Redis
from sqlalchemy import Engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)


class Runner:
    def run(self) -> None:
        return None


class Schema(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class Job(BaseModel):
    name: str
    db: Session  # expect: FA019 "db"
    engine: Optional[Engine] = None  # expect: FA019
    client: httpx.AsyncClient | None = Field(default=None, exclude=True)  # expect: FA019


class Report(Schema):
    cache: "Redis"  # expect: FA019
    runners: list[Runner] = []  # expect: FA019


class AccountList(Schema):
    total: int
    accounts: list[Account]  # expect: FA019
