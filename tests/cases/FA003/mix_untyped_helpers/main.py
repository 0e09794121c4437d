import os
from collections.abc import AsyncIterator, Iterator
from typing import Any

from fastapi import APIRouter, Depends
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker

from helpers import (
    CountedLetters,
    Parcels,
    check,
    finish,
    flush,
    save,
    save_later,
    save_never,
)

url = os.environ["DATABASE_URL"]  # expect: FA031
make = sessionmaker(create_engine(url, pool_pre_ping=True))
make_async = async_sessionmaker(
    create_async_engine(url, pool_pre_ping=True), expire_on_commit=False
)
router = APIRouter()
jobs: dict[str, Any] = {"flush": flush}


def get_db() -> Iterator[Session]:
    with make() as session:
        yield session


async def get_async_db() -> AsyncIterator[AsyncSession]:
    async with make_async() as session:
        yield session


@router.post("/parcels")
async def add_parcel(db: Session = Depends(get_db)) -> str:
    save(db, "parcel")  # expect: FA003 "commit"
    return "saved"


@router.post("/parcels/thread")
def add_parcel_in_thread(db: Session = Depends(get_db)) -> str:
    save(db, "parcel")
    finish(db)
    return "saved"


@router.post("/parcels/later")
async def add_parcel_later(db: AsyncSession = Depends(get_async_db)) -> str:
    await save_later(db, "parcel")
    await save_never(db, "parcel")
    finish(db)
    return "saved"


@router.get("/parcels/oldest")
async def oldest_parcel(db: Session = Depends(get_db)) -> int:
    return Parcels(db).oldest()  # expect: FA003


@router.get("/letters/oldest")
async def oldest_letter(db: Session = Depends(get_db)) -> int:
    return CountedLetters(db).oldest()  # expect: FA003


@router.get("/check")
async def check_all(db: Session = Depends(get_db)) -> str:
    check(db)  # expect: FA003
    return "ok"


@router.get("/flush")
async def flush_all(db: Session = Depends(get_db)) -> str:
    flush(db)
    return "ok"
