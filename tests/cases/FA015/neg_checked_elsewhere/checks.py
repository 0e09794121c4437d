from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

engine = create_async_engine("postgresql+asyncpg://db/mills", pool_pre_ping=True)


async def ask_database() -> None:
    async with engine.connect() as connection:
        await connection.execute(text("SELECT 1"))


class Checks:
    async def all(self) -> dict[str, str]:
        await ask_database()
        return {"database": "up"}
