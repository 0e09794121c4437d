# A rollback in except is no close: try/except without finally or with counts as no clean-up.
import typing as t

import fastapi
from fastapi import Depends
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy import create_engine

engine = create_engine("postgresql://crm@db/crm", pool_pre_ping=True)
async_engine = create_async_engine("postgresql+asyncpg://crm@db/crm", pool_pre_ping=True)
make_session = sessionmaker(engine)
router = fastapi.APIRouter()


def unit_of_work() -> "t.Iterator[Session]":
    db = make_session()
    try:
        yield db  # expect: FA021
        db.commit()
    except Exception:
        db.rollback()
        raise


async def async_unit_of_work() -> "t.AsyncIterator[AsyncSession]":
    session = AsyncSession(async_engine, expire_on_commit=False)
    try:
        yield session  # expect: FA021
    except Exception:
        await session.rollback()
        raise
    else:
        await session.commit()
    await session.close()


@router.post("/contacts", status_code=201)
def create_contact(db: "t.Annotated[Session, Depends(unit_of_work)]") -> int:
    return len(db.new)


@router.post("/leads", status_code=201)
async def create_lead(db: "t.Annotated[AsyncSession, Depends(async_unit_of_work)]") -> int:
    return len(db.new)
