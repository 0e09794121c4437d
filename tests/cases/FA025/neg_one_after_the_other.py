# Blocks that follow one another, branches that exclude one another, and a begin() that asks first.
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

STATEMENT = text("SELECT 1")


async def twice(session: AsyncSession) -> None:
    async with session.begin():
        await session.execute(STATEMENT)
    async with session.begin():
        await session.execute(STATEMENT)


def in_loop(session: Session, rounds: int) -> None:
    for _ in range(rounds):
        with session.begin():
            session.execute(STATEMENT)


def either(session: Session, fast: bool) -> None:
    if fast:
        with session.begin():
            session.execute(STATEMENT)
    else:
        with session.begin():
            session.execute(STATEMENT)
            session.execute(STATEMENT)


def plain_calls(session: Session) -> None:
    session.begin()
    session.execute(STATEMENT)
    session.commit()
    session.begin()
    session.execute(STATEMENT)
    session.rollback()


async def ensure_transaction(session: AsyncSession) -> None:
    if not session.in_transaction():
        async with session.begin():
            await session.execute(STATEMENT)
    else:
        await session.execute(STATEMENT)


async def guarded(session: AsyncSession) -> None:
    async with session.begin():
        await ensure_transaction(session)
