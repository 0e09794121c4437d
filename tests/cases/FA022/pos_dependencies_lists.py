# Three routes with the same entry in their dependencies lists: the entry belongs to the router.
from fastapi import APIRouter, Depends, Header, HTTPException

reports = APIRouter(prefix="/reports", tags=["reports"])  # expect: FA022 "require_key"


async def require_key(x_key: str = Header()) -> None:
    if x_key != "open":
        raise HTTPException(403)


async def count_call() -> None:
    return None


@reports.get("/daily", dependencies=[Depends(require_key)])
async def daily() -> list[int]:
    return [1]


@reports.get("/weekly", dependencies=[Depends(count_call), Depends(require_key)])
async def weekly() -> list[int]:
    return [7]


@reports.delete("/{report_id}", status_code=204, dependencies=(Depends(require_key),))
async def remove(report_id: int) -> None:
    return None
