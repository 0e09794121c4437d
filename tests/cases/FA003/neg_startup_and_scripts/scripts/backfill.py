# So may a script.
import asyncio

from sqlalchemy import text

from app import Local


async def backfill() -> None:
    with Local() as session:
        session.execute(text("select 1"))


asyncio.run(backfill())
