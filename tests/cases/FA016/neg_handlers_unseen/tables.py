from fastapi import Request
from fastapi.responses import JSONResponse


async def invalid(request: Request, exc: Exception) -> JSONResponse:
    return JSONResponse({"detail": "invalid"}, status_code=422)


HANDLERS = {ValueError: invalid}
