# Shows database work in start-up code and in async code called only from there.
from contextlib import asynccontextmanager

from fastapi import FastAPI
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, declarative_base, sessionmaker

engine = create_engine("postgresql://db/shop", pool_pre_ping=True)
Base = declarative_base()
Local = sessionmaker(engine)


async def seed(session: Session) -> None:
    session.execute(text("insert into items values (1)"))
    session.commit()


@asynccontextmanager
async def lifespan(app: FastAPI):
    Base.metadata.create_all(engine)
    with Local() as session:
        await seed(session)
    yield
    engine.dispose()


app = FastAPI(lifespan=lifespan)
