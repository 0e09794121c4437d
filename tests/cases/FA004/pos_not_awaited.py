# Shows coroutines of the project and of known libraries that nobody awaits (form a).
import asyncio

import httpx
from fastapi import Depends, FastAPI, Request, UploadFile
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

engine = create_async_engine("postgresql+asyncpg://db/shop", pool_pre_ping=True)
Local = async_sessionmaker(engine, expire_on_commit=False)
shop = FastAPI()


async def audit(line: str) -> None:
    await asyncio.sleep(0)


async def price_of(sku: str) -> int:
    await asyncio.sleep(0)
    return len(sku)


async def get_session():
    async with Local() as session:
        yield session


class Mailer:
    async def send(self, to: str) -> bool:
        await asyncio.sleep(0)
        return bool(to)


@shop.post("/a")
async def forgotten(session: AsyncSession = Depends(get_session)) -> dict:
    audit("called")  # expect: FA004 "audit"
    asyncio.sleep(1)  # expect: FA004
    session.commit()  # expect: FA004
    Mailer().send("ann")  # expect: FA004
    return {"ok": True}


@shop.post("/b")
async def result_used(session: AsyncSession = Depends(get_session)) -> dict:
    result = session.execute(text("select 1"))  # expect: FA004
    return {"rows": result.scalars().all()}


@shop.post("/c")
async def attribute_of_coroutine(url: str) -> dict:
    async with httpx.AsyncClient() as client:
        return client.get(url).json()  # expect: FA004


@shop.post("/d")
async def bodies(request: Request, file: UploadFile) -> dict:
    payload = request.json()  # expect: FA004
    size = len(file.read())  # expect: FA004
    return {"keys": list(payload), "size": size}


@shop.post("/e")
async def condition(sku: str) -> dict:
    if price_of(sku):  # expect: FA004
        return {"priced": True}
    return {"priced": False}
