from pydantic import BaseModel


class Bridge(BaseModel):
    down: bool


class Tower(BaseModel):
    flag: str
