from fastapi import APIRouter

from shop import schemas
from shop.schemas import Label

items = APIRouter()


@items.post("/items")
def create(item: schemas.ItemIn) -> int:
    return item.unit_price


@items.patch("/items/{item_id}")
def change(item_id: int, item: schemas.ItemPatch) -> str:
    return item.item_name


@items.post("/labels")
def label(label: Label) -> str:
    return Label(label_text=label.label_text).label_text
