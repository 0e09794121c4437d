# Changes by start-up code, in the lifespan and in functions it calls.
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

models: dict[str, str] = {}
words: list[str] = []
ready = False


def load_words() -> None:
    words.extend(["one", "two"])


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    global ready
    models["small"] = "loaded"
    load_words()
    ready = True
    yield
    models.clear()


app = FastAPI(lifespan=lifespan)


@app.get("/words")
def read_words() -> list[str]:
    return words if ready else list(models)
