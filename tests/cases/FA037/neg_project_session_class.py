# A project class called Session and a function called connect make no database connection.
from dataclasses import dataclass, field

from fastapi import APIRouter

router = APIRouter()


@dataclass
class Session:
    name: str = "lesson"
    pupils: tuple[str, ...] = field(default_factory=tuple)


def connect(left: str, right: str) -> str:
    return left + right


session = Session()
connection = connect("a", "b")


@router.get("/lesson")
def lesson() -> dict[str, str]:
    return {"lesson": session.name, "joined": connection}
