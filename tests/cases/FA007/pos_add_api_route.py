# Shows add_api_route: the finding stands at the call, one for each call.
from fastapi import APIRouter, FastAPI
from pydantic import BaseModel


class Pong(BaseModel):
    pong: bool


def ping():
    return {"pong": True}


async def typed() -> Pong:
    return Pong(pong=True)


class Views:
    async def show(self):
        return {"show": True}


views = Views()
router = APIRouter()
router.add_api_route("/ping", ping)  # expect: FA007 "ping"
router.add_api_route("/typed", typed)
router.add_api_route("/model", ping, response_model=Pong)
router.add_api_route("/hidden", ping, include_in_schema=False)
router.add_api_route("/show", views.show, methods=["GET"])  # expect: FA007

app = FastAPI()
app.add_api_route(  # expect: FA007
    "/ping2",
    endpoint=ping,
    methods=["POST"],
)
