# A router module that has nothing to do with the app, and a server of another library.
import asyncio

from fastapi import APIRouter
from hypercorn.asyncio import serve
from hypercorn.config import Config

router = APIRouter()


class Runner:
    def run(self, application: str, reload: bool) -> None:
        self.application = application
        self.reload = reload


uvicorn = Runner()


@router.get("/uptime")
def uptime() -> int:
    return 0


def start() -> None:
    uvicorn.run("service:app", reload=True)


async def main(application) -> None:
    await serve(application, Config())


def launch(application) -> None:
    asyncio.run(main(application))
