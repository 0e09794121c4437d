# Routers from factories and star imports; a project class called ValueError is no builtin, builtins.ValueError is.
import builtins

import exceptions
from api import api, make_router
from exceptions import NotFound
from exceptions import ValueError as OwnError

lamps = r = make_router("lamps")


@r.get("/{number}")
async def lamp(number: int) -> str:
    if number < 0:
        raise exceptions.ValueError(number)
    if number == 0:
        raise OwnError(number)
    if number == 1:
        raise builtins.ValueError(number)  # expect: FA016
    if number == 2:
        raise NotFound(number)
    return "on"


@api.get("/switch")
def switch(on: bool) -> dict[str, str]:
    if not on:
        return {"error": "already off"}  # expect: FA016
    return {"state": "off"}


api.include_router(lamps)
