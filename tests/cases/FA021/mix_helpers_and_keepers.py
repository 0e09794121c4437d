# What a helper opens counts too; what is stored, handed to a background task or closed by an exit stack is looked after.
from contextlib import AsyncExitStack
from typing import Any, Optional

import httpx
from fastapi import BackgroundTasks, Depends, FastAPI, Request
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, scoped_session, sessionmaker

engine = create_engine("postgresql://fleet@db/fleet", pool_pre_ping=True)
LocalSession = sessionmaker(engine)
registry = scoped_session(LocalSession)
fleet = FastAPI()


def make_client() -> httpx.Client:
    return httpx.Client(timeout=3)


def helped():
    client = make_client()
    return client  # expect: FA021 "helped"


class Provider:
    def __init__(self) -> None:
        self.client = httpx.Client()

    def lasting(self) -> httpx.Client:
        return self.client

    @classmethod
    def fresh(cls) -> httpx.Client:
        return httpx.Client()  # expect: FA021


provider = Provider()


def sometimes(remote: bool = False) -> Optional[httpx.Client]:
    if not remote:
        return None
    return httpx.Client()  # expect: FA021


def stored(request: Request) -> Session:
    db = LocalSession()
    request.state.db = db
    return db


async def closed_later(tasks: BackgroundTasks) -> httpx.AsyncClient:
    client = httpx.AsyncClient()
    tasks.add_task(client.aclose)
    return client


async def on_stack():
    async with AsyncExitStack() as stack:
        client = httpx.AsyncClient()
        stack.push_async_callback(client.aclose)
        yield client


def maybe_open():
    db: Optional[Session] = None
    try:
        db = LocalSession()
        yield db
    finally:
        if db is not None:
            db.close()


def of_thread() -> Any:
    return registry()


def over_transport(transport: Any = None) -> httpx.Client:
    return httpx.Client(transport=transport)


@fleet.get("/cars")
async def cars(
    a=Depends(helped),
    b=Depends(provider.lasting),
    c=Depends(Provider.fresh),
    d=Depends(sometimes),
    e=Depends(stored),
    f=Depends(closed_later),
    g=Depends(on_stack),
    h=Depends(maybe_open),
    i=Depends(of_thread),
    j=Depends(over_transport),
) -> list[bool]:
    return [bool(x) for x in (a, b, c, d, e, f, g, h, i, j)]
