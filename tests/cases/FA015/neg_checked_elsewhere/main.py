# Not: the route reaches the database through another module, a class or a dependency of the router.
from fastapi import APIRouter, Depends, FastAPI

import checks
from checks import Checks, ask_database

app = FastAPI()
guarded = APIRouter(dependencies=[Depends(ask_database)])


@app.get("/health")
async def health() -> dict[str, str]:
    await checks.ask_database()
    return {"status": "ok"}


@app.get("/ready")
async def ready(state: Checks = Depends()) -> dict[str, str]:
    return await state.all()


@guarded.get("/healthz")
async def healthz() -> dict[str, str]:
    return {"status": "ok"}


app.include_router(guarded)
