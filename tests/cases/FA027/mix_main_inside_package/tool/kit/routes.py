# Nothing says that the folder of this package is on the path: "models" may be anything.
from fastapi import APIRouter

from models.rope import Rope

router = APIRouter()


@router.post("/ropes")
def add_rope(rope: Rope) -> dict[str, float]:
    return rope.dict()
