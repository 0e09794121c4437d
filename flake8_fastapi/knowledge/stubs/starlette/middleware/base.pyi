from typing import Any, Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

RequestResponseEndpoint = Callable[[Request], Awaitable[Response]]
DispatchFunction = Callable[[Request, RequestResponseEndpoint], Awaitable[Response]]

class BaseHTTPMiddleware:
    app: Any
    def __init__(self, app: Any, dispatch: Any = None) -> None: ...
    async def __call__(self, scope, receive, send) -> None: ...
    async def dispatch(self, request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response: ...
