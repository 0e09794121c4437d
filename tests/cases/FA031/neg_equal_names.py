# Project functions, parameters and attributes that are merely called getenv or environ.
from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel

router = APIRouter()


class Plant(BaseModel):
    environ: dict[str, str] = {}

    def getenv(self, name: str) -> str:
        return self.environ.get(name, "")


def getenv(name: str) -> str:
    return name.lower()


def get_plant() -> Plant:
    return Plant(environ={"soil": "sand"})


def describe(environ: dict[str, str]) -> str:
    return environ["PATH_INFO"] + environ.get("QUERY_STRING", "")


@router.get("/plants")
def plants(request: Request, plant: Plant = Depends(get_plant)) -> list[str]:
    first = plant.environ["soil"]
    return [first, plant.environ.get("light", "sun"), plant.getenv("soil"), getenv("X"), describe({"PATH_INFO": "/"})]
