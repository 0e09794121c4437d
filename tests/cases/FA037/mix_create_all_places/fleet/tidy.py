import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from fleet.database import engine
from fleet.models import Base


class Fixtures:
    def create_all(self, amount: int) -> int:
        return amount


Fixtures().create_all(3)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    logging.basicConfig(level=logging.INFO)
    Base.metadata.create_all(engine)
    yield


app = FastAPI(lifespan=lifespan)


if __name__ == "__main__":
    logging.basicConfig(level=logging.DEBUG)
    Base.metadata.create_all(engine)
