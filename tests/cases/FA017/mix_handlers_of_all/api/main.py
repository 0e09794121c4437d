from fastapi import FastAPI, Request
from starlette.responses import PlainTextResponse, Response

from . import handlers
from .errors import DomainError, OtherError

app = FastAPI(exception_handlers={OtherError: handlers.on_value})
app.add_exception_handler(Exception, handlers.on_any)
app.add_exception_handler(DomainError, handlers.on_domain)

internal = FastAPI()


@internal.exception_handler(Exception)
def on_internal(request: Request, error: Exception) -> Response:
    return PlainTextResponse(f"{type(error).__name__}: {error}", status_code=500)  # expect: FA017


app.mount("/internal", internal)
