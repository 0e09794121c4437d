from pydantic import BaseModel


class Item(BaseModel):
    name: str


def dump(item: Item) -> dict:
    return item.dict()  # expect: FA027
