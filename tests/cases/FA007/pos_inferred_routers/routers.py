# Routers made by a factory, a subclass and a plain variable.
from fastapi import APIRouter


class VersionedRouter(APIRouter):
    def __init__(self, version: int) -> None:
        super().__init__(prefix=f"/v{version}")


def make_router(prefix: str):
    made = APIRouter(prefix=prefix)
    return made


v1 = VersionedRouter(1)
users_router = r = APIRouter()
