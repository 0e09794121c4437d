# Whether a nickname is taken is asked while the request is parsed.
from pydantic import BaseModel, field_validator
from sqlalchemy import select

from signup.db import Account, SessionLocal


class SignUp(BaseModel):
    nickname: str

    @field_validator("nickname")
    @classmethod
    def must_be_free(cls, value: str) -> str:
        session = SessionLocal()
        taken = session.scalar(select(Account).where(Account.nickname == value))  # expect: FA028
        session.close()
        if taken:
            raise ValueError("taken")
        return value


class Welcome(BaseModel):
    nickname: str
