from typing import Annotated

from fastapi import Depends
from sqlalchemy.ext.asyncio import AsyncSession

from jobs.db import TICK, begun_session, commit_and_tick, tick, transaction, unit_of_work

Begun = Annotated[AsyncSession, Depends(begun_session)]


async def in_unit() -> None:
    async with unit_of_work() as session:
        async with session.begin():  # expect: FA025
            await session.execute(TICK)
        async with session.begin_nested():
            await session.execute(TICK)


async def in_manager(session: AsyncSession) -> None:
    async with transaction(session):
        await tick(session)  # expect: FA025 "jobs/db.py:30"
        async with transaction(session):  # expect: FA025
            await session.execute(TICK)
    await tick(session, times=2)


async def injected(session: Begun) -> None:
    await tick(session)  # expect: FA025


async def injected_and_committed(session: Begun) -> None:
    await session.commit()
    await tick(session)


async def ended_there(session: AsyncSession) -> None:
    await session.begin()
    await commit_and_tick(session)


class Queue:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def push(self) -> None:
        async with self.session.begin():
            await self.session.execute(TICK)

    async def push_twice(self) -> None:
        await self.push()
        await self.push()

    async def push_all(self) -> None:
        async with self.session.begin():
            await self.push()  # expect: FA025
            await self.push_twice()  # expect: FA025
            await tick(self.session)  # expect: FA025
        await self.push()


class Timer:
    async def push(self) -> None:
        return None

    async def run(self, session: AsyncSession) -> None:
        async with session.begin():
            await self.push()
