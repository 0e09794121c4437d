from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Depends

router = APIRouter()


class Repository:
    def all(self) -> list[str]:
        return ["lamp"]


def get_repository() -> Iterator[Repository]:
    yield Repository()


@router.get("/built")
async def built(repository: Repository = Repository()) -> list[str]:  # FA020 B008
    return repository.all()


@router.get("/called")
async def called(
    repository: Annotated[Repository, Depends(get_repository())],  # FA020
) -> list[str]:
    return repository.all()


@router.get("/default")
async def as_fastapi_says(
    repository: Repository = Depends(get_repository),  # B008
) -> list[str]:
    return repository.all()


@router.get("/body")
async def in_the_body() -> list[str]:
    repository = Depends(get_repository)  # FA020
    return list(repository.all())
