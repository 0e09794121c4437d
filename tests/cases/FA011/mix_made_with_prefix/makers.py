# Routers that functions make with the prefix that they are given.
from fastapi import APIRouter


def make_router(name: str, version: str = "v1") -> APIRouter:
    return APIRouter(prefix=f"/{version}/{name}")


class Makers:
    def __init__(self) -> None:
        self.made: list[APIRouter] = []

    def new(self, prefix: str) -> APIRouter:
        router = APIRouter(prefix=prefix)
        self.made.append(router)
        return router


makers = Makers()
