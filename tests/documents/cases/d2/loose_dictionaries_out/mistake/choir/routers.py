# A contract for what comes in, none for what goes out.
from fastapi import APIRouter

from choir.schemas import SingerCreate

router = APIRouter(prefix="/singers")


@router.post("", status_code=201)
async def create_singer(singer: SingerCreate):  # expect: FA007
    return {"id": 1, "name": singer.name, "voice": singer.voice}
