from fastapi import APIRouter, FastAPI

__all__ = ["api", "make_router"]
api = FastAPI()


def make_router(name: str) -> APIRouter:
    return APIRouter(prefix=f"/{name}", tags=[name])
