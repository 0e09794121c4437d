from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession

from bank import journal
from bank.db import Sessions, get_session
from bank.journal import Ledger, append, write as write_line

router = APIRouter()
ledger = Ledger()


@router.post("/direct")
async def direct(session: AsyncSession = Depends(get_session)) -> None:
    async with session.begin():
        await write_line(session, "direct")  # expect: FA025


@router.post("/chain")
async def chain(db: AsyncSession = Depends(get_session)) -> None:
    async with db.begin():
        await journal.write_all(db, ["a", "b"])  # expect: FA025


@router.post("/keyword")
async def keyword() -> None:
    async with Sessions.begin() as session:
        await ledger.book(5, session=session)  # expect: FA025


@router.post("/right")
async def right(session: AsyncSession = Depends(get_session)) -> None:
    async with session.begin():
        await append(session, "savepoint")
    await write_line(session, "after")


@router.post("/other")
async def other(session: AsyncSession = Depends(get_session)) -> None:
    async with session.begin(), Sessions() as second:
        await journal.write(second, "second")
        await ledger.book(1, session=second)
