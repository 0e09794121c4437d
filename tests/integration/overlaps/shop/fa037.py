from fastapi import APIRouter

router = APIRouter()
visits = 0  # FA037
names: list[str] = []  # FA037
rates: dict[str, float] = {}


def load() -> None:
    rates["EUR"] = 1.0


load()


@router.get("/visits")
async def count() -> int:
    global visits  # PLW0603
    visits += 1
    return visits


@router.post("/names")
async def add(name: str = "") -> list[str]:
    names.append(name)
    return names
