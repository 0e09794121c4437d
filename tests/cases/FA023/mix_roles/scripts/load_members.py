import asyncio

from sqlalchemy.ext.asyncio import async_sessionmaker

from app.db import engine


async def main() -> None:
    async with async_sessionmaker(engine)() as session:
        await session.commit()


asyncio.run(main())
