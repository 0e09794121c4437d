from __future__ import annotations

import typing

from sqlalchemy import text

if typing.TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession


async def write(session: AsyncSession, line: str) -> None:
    async with session.begin():
        await session.execute(text("INSERT INTO journal VALUES (:line)"), {"line": line})


async def write_all(session: AsyncSession, lines: list[str]) -> None:
    for line in lines:
        await write(session, line)


async def append(session: AsyncSession, line: str) -> None:
    async with session.begin_nested():
        await session.execute(text("INSERT INTO journal VALUES (:line)"), {"line": line})


class Ledger:
    async def book(self, amount: int, *, session: AsyncSession) -> None:
        async with session.begin():
            await session.execute(text("UPDATE ledger SET amount = :n"), {"n": amount})
