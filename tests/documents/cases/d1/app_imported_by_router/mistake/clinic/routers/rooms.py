# The route module imports the module that imports it.
from pydantic import BaseModel

from clinic.main import app  # expect: FA038


class Room(BaseModel):
    number: int


@app.get("/rooms/{number}")
async def read_room(number: int) -> Room:
    return Room(number=number)
