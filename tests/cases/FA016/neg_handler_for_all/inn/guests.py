from fastapi import APIRouter, Depends

guests = APIRouter()


def guest(name: str) -> str:
    if not name:
        raise ValueError("a name, please")
    return name


@guests.get("/guests")
def read(name: str = Depends(guest)) -> str:
    if name == "nobody":
        raise Exception(name)
    raise RuntimeError(name)
