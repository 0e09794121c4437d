# Bare dict, list, Any and dict[str, Any] as request body in all spellings.
import typing
from collections.abc import Mapping
from typing import Annotated, Any, Dict, List, Optional, Union

from fastapi import APIRouter, Body, FastAPI

app = FastAPI()
events = APIRouter(prefix="/events")


@events.post("/a")
async def a(payload: dict) -> int:  # expect: FA013 "payload"
    return len(payload)


@events.post("/b")
def b(payload: list) -> int:  # expect: FA013
    return len(payload)


@events.put("/{event_id}")
async def c(
    event_id: int,
    payload: dict[str, Any],  # expect: FA013
    dry: bool = False,
) -> int:
    return len(payload)


@events.patch("/d")
async def d(payload: Dict[str, Any] = Body(...)) -> int:  # expect: FA013
    return len(payload)


@events.post("/e")
async def e(payload: Any = Body()) -> int:  # expect: FA013
    return len(str(payload))


@events.post("/f")
async def f(payload: Annotated[dict, Body(embed=True)]) -> int:  # expect: FA013
    return len(payload)


@events.post("/g")
async def g(payload: list[dict]) -> int:  # expect: FA013
    return len(payload)


@events.post("/h")
async def h(payload: Optional[dict] = None) -> int:  # expect: FA013
    return len(payload or {})


@events.post("/i")
async def i(payload: "dict | None" = Body(None)) -> int:  # expect: FA013
    return len(payload or {})


@events.post("/j")
async def j(payload: Mapping[str, Any]) -> int:  # expect: FA013
    return len(payload)


@events.post("/k")
async def k(payload: typing.List[typing.Dict[str, typing.Any]]) -> int:  # expect: FA013
    return len(payload)


@events.post("/l")
async def l(payload: Union[Dict, None] = None) -> int:  # expect: FA013
    return len(payload or {})


async def m(payload: List[dict]) -> int:  # expect: FA013
    return len(payload)


events.add_api_route("/m", m, methods=["POST"])
app.include_router(events)
