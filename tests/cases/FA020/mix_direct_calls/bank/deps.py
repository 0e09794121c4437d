from collections.abc import Iterator

from fastapi import Depends, Header, HTTPException
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

factory = sessionmaker(create_engine("postgresql://db/bank", pool_pre_ping=True))


def get_db() -> Iterator[Session]:
    with factory() as session:
        yield session


async def current_customer(x_token: str = Header(""), db: Session = Depends(get_db)) -> int:
    if not x_token:
        raise HTTPException(401)
    return len(x_token)


def balance_of(customer: int, /, currency: str = "EUR", *, db: Session = Depends(get_db)) -> int:
    return customer
