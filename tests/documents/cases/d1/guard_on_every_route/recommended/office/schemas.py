from pydantic import BaseModel


class Room(BaseModel):
    number: int
    locked: bool
