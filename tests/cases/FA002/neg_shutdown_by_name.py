"""What ends the application, under a name that libraries use as well."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import metrics
from fastapi import FastAPI


async def shutdown() -> None:
    time.sleep(1)
    metrics.client().shutdown()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    exporter = metrics.exporter()
    yield
    await shutdown()
    exporter.shutdown()


app = FastAPI(lifespan=lifespan, docs_url=None)
