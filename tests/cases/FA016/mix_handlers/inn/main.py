from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from . import errors
from .rooms import rooms


def taken(request: Request, exc: Exception) -> JSONResponse:
    return JSONResponse({"error": "taken"}, status_code=409)


app = FastAPI(exception_handlers={errors.RoomTaken: taken, TimeoutError: taken})
errors.install(app)
app.include_router(rooms)
