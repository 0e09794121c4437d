# `current_master` is a query parameter: the client may claim to be anybody.
from typing import Annotated

from fastapi import Depends, FastAPI

from guild.schemas import Seal
from guild.security import get_current_master

app = FastAPI(title="Guild", openapi_url=None)


@app.get("/seal")
async def read_seal(current_master: Annotated[str, Depends(get_current_master)]) -> Seal:
    return Seal(master=current_master)


@app.post("/seals", status_code=201)
async def make_seal(current_master: str) -> Seal:  # expect: FA011 FA035
    return Seal(master=current_master)
