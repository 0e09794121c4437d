# HTTPException for what clients do wrong, and a handler for a failure of the domain.
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from hotel import rooms

app = FastAPI(title="Hotel", openapi_url=None)


class Room(BaseModel):
    view: str


class NoSuchFloorError(Exception):
    pass


@app.exception_handler(NoSuchFloorError)
async def floor_missing(request: Request, error: NoSuchFloorError) -> JSONResponse:
    return JSONResponse({"detail": "No such floor"}, status_code=404)


@app.get("/rooms/{number}")
async def read_room(number: int) -> Room:
    view = rooms.view(number)
    if view is None:
        raise HTTPException(status_code=404, detail="No such room")
    return Room(view=view)


@app.get("/floors/{number}")
async def read_floor(number: int) -> Room:
    if number > 3:
        raise NoSuchFloorError
    return Room(view="street")
