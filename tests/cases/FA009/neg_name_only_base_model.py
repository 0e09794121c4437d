# Shows a project class called BaseModel: not Pydantic's.
from typing import Any

from fastapi import APIRouter
from peewee import CharField, Model


class BaseModel(Model):
    class Meta:
        legacy_table_names = False


class Book(BaseModel):
    title = CharField()


books = APIRouter()


@books.get("/schema", response_model=dict)
async def schema() -> Any:
    return {"table": Book.__name__}


@books.get("/fields", response_model=list[dict])
async def fields():
    return [{"name": "title"}]
