# Dependencies are checked like routes: functions, __init__ of classes, __call__ of instances, through any number of levels.
from typing import Annotated

from fastapi import Depends, Header, Security
from sqlalchemy.orm import Session


def read_token(authorization: Annotated[str, Header()], db: Session) -> str:  # expect: FA019 "db"
    return authorization


def current_user(token: str = Depends(read_token)) -> str:
    return token


class Loans:
    def __init__(self, db: Session, user: str = Depends(current_user)) -> None:  # expect: FA019 "db"
        self.db = db

    def count(self, db: Session) -> int:
        return 0


class Quota:
    def __init__(self, db: Session | None = None, limit: int = 5) -> None:
        self.limit = limit

    def __call__(self, db: Session, user: Annotated[str, Security(current_user)]) -> int:  # expect: FA019
        return self.limit


class Overview:
    def __init__(self, db: Session) -> None:
        self.db = db


def unused_user(db: Session) -> str:
    return ""


quota = Quota(limit=3)
