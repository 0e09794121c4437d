# Shows a lifespan that awaits a project coroutine which never returns, two calls deep in another file.
from contextlib import asynccontextmanager

from fastapi import FastAPI

from worker import Consumer

consumer = Consumer("orders")


@asynccontextmanager
async def lifespan(app: FastAPI):
    await consumer.run_until_empty()
    await consumer.start()  # expect: FA005
    yield


app = FastAPI(lifespan=lifespan)
