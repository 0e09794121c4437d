# Shows routers made by a factory of another module and a status held in a constant.
from core import routing
from core.routing import NO_CONTENT, build

jobs = build("/jobs")
state: dict[str, int] = {}


@jobs.post("/a")
async def start(name: str):  # expect: FA010
    state[name] = 1


@jobs.delete("/b", status_code=NO_CONTENT)
async def stop(name: str):
    state.pop(name, None)


@jobs.delete("/c", status_code=routing.NO_CONTENT)
async def drop(name: str):
    state.pop(name, None)
    return {"dropped": name}  # expect: FA010


class Jobs:
    def __init__(self) -> None:
        self.router = build("/more")
        self.router.add_api_route("/d", self.clear, methods=["DELETE"], status_code=204)

    async def clear(self) -> None:
        state.clear()
