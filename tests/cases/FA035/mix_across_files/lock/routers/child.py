from fastapi import APIRouter

child = APIRouter(prefix="/internal")


@child.delete("/keys", status_code=204)
async def drop_keys() -> None:
    return None
