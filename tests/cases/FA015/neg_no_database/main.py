# Not: a project without a database, whatever its modules are called.
from fastapi import FastAPI

from database import Session

app = FastAPI()


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/sessions")
async def sessions() -> list[str]:
    return [Session("morning").title]
