from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse


class RoomTaken(Exception):
    pass


async def missing(request: Request, exc: Exception) -> JSONResponse:
    return JSONResponse({"error": "missing"}, status_code=404)


def install(app: FastAPI) -> None:
    app.add_exception_handler(LookupError, missing)

    @app.exception_handler(ValueError)
    async def invalid(request: Request, exc: ValueError) -> JSONResponse:
        return JSONResponse({"error": "invalid"}, status_code=422)
