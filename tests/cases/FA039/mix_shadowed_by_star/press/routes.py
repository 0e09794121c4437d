from fastapi import APIRouter

from press.console import *

router = APIRouter()


@router.get("/pages")
def pages() -> list[str]:
    print("pages")
    pprint(["a"])
    return ["a"]
