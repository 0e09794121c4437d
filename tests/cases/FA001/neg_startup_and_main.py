# Shows start-up code, shutdown code after the lifespan's yield, and async code reached only from a __main__ block.
import asyncio
from contextlib import asynccontextmanager

import requests
from fastapi import FastAPI


async def load_flags() -> dict:
    return requests.get("https://flags.example.com", timeout=3).json()


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.keys = requests.get("https://keys.example.com", timeout=3).json()
    app.state.flags = await load_flags()
    yield
    requests.post("https://registry.example.com/bye", timeout=3)


app = FastAPI(lifespan=lifespan)


@app.get("/keys")
async def keys() -> dict:
    return app.state.keys


async def seed() -> None:
    requests.post("https://search.example.com/reindex", timeout=3)


if __name__ == "__main__":
    asyncio.run(seed())
