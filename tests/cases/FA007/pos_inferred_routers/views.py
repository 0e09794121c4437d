# Shows routers imported, made by a factory, held in an attribute, typed by an annotation, under neutral names.
from fastapi import APIRouter, FastAPI

import routers
from routers import make_router, users_router as people, v1

pets = make_router("/pets")


@v1.get("/a")
async def versioned():  # expect: FA007
    return {"v": 1}


@people.get("/b")
async def person():  # expect: FA007
    return {"name": "ann"}


@routers.r.get("/c")
async def second_name():  # expect: FA007
    return {"name": "bob"}


@pets.get("/d")
async def pet():  # expect: FA007
    return {"name": "rex"}


class Module:
    def __init__(self) -> None:
        self.api = APIRouter()

        @self.api.get("/e")
        async def inner():  # expect: FA007
            return {"inner": True}


def register(target: APIRouter, host: "FastAPI") -> None:
    @target.get("/f")
    async def typed():  # expect: FA007
        return {"typed": True}

    @host.get("/g")
    async def typed_by_string():  # expect: FA007
        return {"typed": True}
