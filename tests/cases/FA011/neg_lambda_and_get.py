# A lambda given to `Depends` takes path parameters; a route that answers GET, too, means its query.
from typing import Annotated

from fastapi import APIRouter, Depends

router = APIRouter()
Slug = Annotated[str, Depends(lambda slug: slug.lower())]


@router.get("/shelves/{shelf}")
def shelf_of(name: str = Depends(lambda shelf: shelf.strip())) -> str:
    return name


@router.get("/tags/{slug}")
def tag(slug: Slug) -> str:
    return slug


@router.delete("/tags/{tag}", dependencies=[Depends(lambda tag: tag)])
def drop_tag() -> str:
    return "gone"


@router.api_route("/search", methods=["GET", "POST"])
def search(words: str) -> str:
    return words
