# Whether a nickname is taken is the service's question.
from sqlalchemy import select
from sqlalchemy.orm import Session

from signup.db import Account


class NicknameTakenError(Exception):
    pass


def open_account(db: Session, nickname: str) -> None:
    if db.scalar(select(Account).where(Account.nickname == nickname)):
        raise NicknameTakenError(nickname)
    db.add(Account(nickname=nickname))
    db.commit()
