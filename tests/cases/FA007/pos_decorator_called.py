# The decorator may be called with a function from elsewhere; the finding stands where the response model would be given.
from fastapi import APIRouter, FastAPI, Response
from fastapi.responses import StreamingResponse

router = APIRouter(prefix="/kilns")


def list_kilns():
    return [{"name": "north"}]


async def fire(name: str) -> dict[str, str]:
    return {"name": name}


async def smoke():
    return StreamingResponse(iter([b"puff"]))


def stop(name: str):
    return {"stopped": name}


class Kilns:
    def __init__(self, api: FastAPI) -> None:
        api.get("/temperature")(self.temperature)  # expect: FA007 "GET /temperature (temperature)"
        api.get("/label", response_class=Response)(self.label)

    def temperature(self):
        return {"degrees": 900}

    def label(self):
        return b"kiln"


router.get("/")(list_kilns)  # expect: FA007 "GET /kilns/ (list_kilns)"
router.post("/fire")(fire)
router.get("/smoke")(smoke)
router.delete(  # expect: FA007
    "/{name}",
    summary="Let it cool down",
)(
    stop
)
router.delete("/all", status_code=204)(stop)

app = FastAPI()
Kilns(app)
app.include_router(router)


class Shelf:
    def get(self, path: str):
        return lambda function: function


Shelf().get("/")(list_kilns)
