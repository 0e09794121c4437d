# begin_nested() on a session made there, without an outer begin() and without a commit: the work is lost.
from sqlalchemy import create_engine, orm, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session

engine = create_engine("postgresql://votes@db/votes", pool_pre_ping=True)
async_engine = create_async_engine("postgresql+asyncpg://votes@db/votes", pool_pre_ping=True)
open_session = orm.sessionmaker(bind=engine)
Sessions = async_sessionmaker(async_engine, expire_on_commit=False)


def vote(choice: int) -> None:
    with Session(engine) as session:
        with session.begin_nested():  # expect: FA025
            session.execute(text("INSERT INTO votes VALUES (:c)"), {"c": choice})


async def vote_async(choice: int) -> None:
    async with Sessions() as session, session.begin_nested():  # expect: FA025
        await session.execute(text("INSERT INTO votes VALUES (:c)"), {"c": choice})


async def vote_many(choices: list[int]) -> None:
    async with AsyncSession(async_engine, expire_on_commit=False) as session:
        for choice in choices:
            async with session.begin_nested():  # expect: FA025
                await session.execute(text("INSERT INTO votes VALUES (:c)"), {"c": choice})


def vote_closing(choice: int) -> None:
    db = open_session()
    try:
        with db.begin_nested():  # expect: FA025
            db.execute(text("INSERT INTO votes VALUES (:c)"), {"c": choice})
    finally:
        db.close()
