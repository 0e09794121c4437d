# (a) Parameters held by the prefix of the router or of its inclusion are path parameters; the others are not.
from fastapi import APIRouter

from ..deps import Amount, Label, RequestedMove

router = APIRouter(prefix="/shelves/{shelf_id}")


@router.post("/boxes")
async def put_box(site_id: int, shelf_id: int) -> int:
    return site_id + shelf_id


@router.post("/labels")
async def put_label(shelf_id: int, label: Label) -> str:
    return label


@router.post("/moves")
async def put_move(shelf_id: int, urgent: bool, move: RequestedMove) -> str:
    return move.target


@router.post("/amounts")
async def put_amount(
    site_id: int,
    shelf_id: int,
    amount: Amount,  # expect: FA011 "amount"
) -> int:
    return amount
