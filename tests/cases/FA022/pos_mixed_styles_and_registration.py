# Lists and unused parameters count alike, as do add_api_route, stacked decorators and a subclass of APIRouter.
from typing import Annotated

from fastapi import APIRouter, Depends, Request


class VersionedRouter(APIRouter):
    pass


def audit(request: Request) -> str:
    return request.url.path


router = VersionedRouter(prefix="/v2")  # expect: FA022


def health_of(part: str) -> str:
    return part


router.add_api_route("/health/{part}", health_of, methods=["GET"], dependencies=[Depends(audit)])


@router.get("/parts")
@router.get("/components")
def parts(path: Annotated[str, Depends(audit)]) -> list[str]:
    return ["engine"]


@router.api_route("/orders", methods=["GET", "POST"], dependencies=[Depends(dependency=audit)])
def orders() -> list[int]:
    return []


def build_router() -> APIRouter:
    built = APIRouter(prefix="/built")  # expect: FA022

    @built.get("/a", dependencies=[Depends(audit)])
    def a() -> int:
        return 1

    @built.get("/b", dependencies=[Depends(audit)])
    def b() -> int:
        return 2

    @built.get("/c")
    def c(_: str = Depends(audit)) -> int:
        return 3

    return built
