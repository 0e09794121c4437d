# A 500 for a room that is not there, a 200 for a floor that is not there, and a tuple from Flask.
from fastapi import FastAPI
from pydantic import BaseModel

from hotel import rooms

app = FastAPI(title="Hotel", openapi_url=None)


class Room(BaseModel):
    view: str


@app.get("/rooms/{number}")
async def read_room(number: int) -> Room:
    view = rooms.view(number)
    if view is None:
        raise Exception("room not found")  # expect: FA016
    return Room(view=view)


@app.get("/floors/{number}", response_model=Room | dict[str, str])
async def read_floor(number: int):
    if number > 3:
        return {"error": "no such floor"}  # expect: FA016
    return Room(view="street")


@app.get("/cellars/{number}", response_model=None)
async def read_cellar(number: int):
    if number > 1:
        return {"detail": "no such cellar"}, 404  # expect: FA016
    return Room(view="none")
