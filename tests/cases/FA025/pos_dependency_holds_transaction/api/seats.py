from fastapi import APIRouter
from sqlalchemy import text

from .deps import Plain, Transaction

seats = APIRouter(prefix="/seats")


@seats.post("/{seat}")
async def reserve(seat: int, session: Transaction) -> None:
    async with session.begin():  # expect: FA025
        await session.execute(text("UPDATE seats SET taken = true WHERE id = :s"), {"s": seat})


@seats.delete("/{seat}")
async def release(seat: int, session: Plain) -> None:
    async with session.begin():
        await session.execute(text("UPDATE seats SET taken = false WHERE id = :s"), {"s": seat})
