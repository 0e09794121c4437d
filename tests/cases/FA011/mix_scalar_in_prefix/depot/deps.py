from typing import Annotated

from fastapi import Body, Depends
from pydantic import BaseModel


class Move(BaseModel):
    target: str


async def read_move(move: Move) -> Move:
    return move


RequestedMove = Annotated[Move, Depends(read_move)]
Label = Annotated[str, Body(embed=True)]
Amount = Annotated[int, "pieces"]
