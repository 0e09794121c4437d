# A dependency that refuses bad values of a filter asks nobody who is calling.
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import RedirectResponse

api = FastAPI(openapi_url=None)


def by_author(author: str) -> str:
    if not author.isalpha():
        raise HTTPException(status_code=400)
    return author


@api.get("/admin/books")
def books(author: Annotated[str, Depends(by_author)]) -> list[str]:  # expect: FA035
    return [author]


@api.post("/admin/rebuild")
def rebuild() -> RedirectResponse:  # expect: FA035
    return RedirectResponse("/admin/jobs", status_code=303)
