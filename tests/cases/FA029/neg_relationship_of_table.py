# Relationships of SQLModel are no fields: an answer with the table's model holds none of them.
from fastapi import FastAPI
from pydantic import BaseModel
from sqlmodel import Field, Relationship, SQLModel

app = FastAPI()


class Keeper(SQLModel, table=True):
    id: int = Field(primary_key=True)
    password: str
    lamps: list["Lamp"] = Relationship(back_populates="keeper")


class Lamp(SQLModel, table=True):
    id: int = Field(primary_key=True)
    keeper_id: int = Field(foreign_key="keeper.id")
    keeper: Keeper | None = Relationship(back_populates="lamps")


class Shelf(BaseModel):
    lamps: list[Lamp] = []


@app.get("/shelves/{shelf_id}")
async def read_shelf(shelf_id: int) -> Shelf:
    return Shelf()
