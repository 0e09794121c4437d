from fastapi import Depends, FastAPI
from pydantic import BaseModel

from toll_gate.limits import CartLimit

app = FastAPI(title="Toll gate", openapi_url=None)
four_wheels = CartLimit(wheels=4)


class Passage(BaseModel):
    granted: bool


class Page:
    def __init__(self, page: int = 1, page_size: int = 20) -> None:
        self.offset = (page - 1) * page_size
        self.limit = page_size


@app.get("/passage", dependencies=[Depends(four_wheels)])  # expect: FA020
async def passage() -> Passage:
    return Passage(granted=True)


@app.get("/passages")
async def passages(page: Page = Depends(Page)) -> list[Passage]:
    return [Passage(granted=True)] * page.limit
