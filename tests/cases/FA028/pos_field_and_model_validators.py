# Field and model validators that query a database, call an API or read a file.
import json
import pathlib
from pathlib import Path

import httpx
import pydantic
import requests
from pydantic import BaseModel, EmailStr, ValidationInfo, field_validator, model_validator
from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, sessionmaker

engine = create_engine("postgresql://users@db/users", pool_pre_ping=True)
SessionLocal = sessionmaker(engine)
db = SessionLocal()


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]


class UserCreate(BaseModel):
    email: EmailStr
    country: str
    plan: str

    @field_validator("email")
    @classmethod
    def unused(cls, value: str) -> str:
        if db.query(User).filter(User.email == value).first():  # expect: FA028
            raise ValueError("already registered")
        return value

    @field_validator("country", mode="before")
    def known_country(cls, value: str, info: ValidationInfo) -> str:
        answer = requests.get(f"https://countries.example.com/{value}", timeout=3)  # expect: FA028 "requests.get"
        if answer.status_code == 404:
            raise ValueError("unknown country")
        return value

    @pydantic.field_validator("plan")
    @classmethod
    def known_plan(cls, value: str) -> str:
        plans = json.loads(Path("plans.json").read_text())  # expect: FA028
        assert value in plans
        return value

    @model_validator(mode="after")
    def not_blocked(self) -> "UserCreate":
        with SessionLocal() as session:
            blocked = session.scalar(select(User.id).where(User.email == self.email))  # expect: FA028
        if blocked:
            raise ValueError("blocked")
        return self


class Import(BaseModel):
    source: str

    @pydantic.model_validator(mode="before")
    @classmethod
    def fill(cls, data: dict) -> dict:
        data.setdefault("source", httpx.get("https://sources.example.com/default").text)  # expect: FA028
        return data

    @model_validator(mode="wrap")
    @classmethod
    def logged(cls, data, handler):
        result = handler(data)
        db.execute(text("SELECT set_config('import.logged', '1', false)"))  # expect: FA028
        return result

    @field_validator("source")
    @classmethod
    def licensed(cls, value: str) -> str:
        with pathlib.Path("licences.txt").open() as handle:  # expect: FA028
            assert handle
        return value
