# Not: a handler registered for Exception covers everything.
from fastapi import FastAPI, Request
from fastapi.responses import PlainTextResponse

from inn.guests import guests

app = FastAPI()


@app.exception_handler(Exception)
async def on_error(request: Request, exc: Exception) -> PlainTextResponse:
    return PlainTextResponse("sorry", status_code=500)


app.include_router(guests)
