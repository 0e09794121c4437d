from fastapi import APIRouter

from .booking import Booker, note

router = APIRouter()


@router.post("/accounts/{account}")
async def book(account: str, amount: int) -> int:
    note(account)
    return Booker("in").book(account, amount)
