# Shows an equal decorator of another object with an equal keyword.
from fastapi.responses import JSONResponse
from pydantic import BaseModel


class Item(BaseModel):
    name: str


class Table:
    def __init__(self) -> None:
        self.rows: dict = {}

    def get(self, path: str, response_model: type):
        def wrap(func):
            self.rows[path] = (func, response_model)
            return func

        return wrap


router = Table()


@router.get("/a", response_model=Item)
def a():
    return JSONResponse({"name": "a"})
