# A contract for both ways.
from fastapi import APIRouter

from choir.schemas import SingerCreate, SingerResponse

router = APIRouter(prefix="/singers")


@router.post("", status_code=201, response_model=SingerResponse)
async def create_singer(singer: SingerCreate):
    return SingerResponse(id=1, name=singer.name)
