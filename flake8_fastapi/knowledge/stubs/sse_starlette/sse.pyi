from collections.abc import Callable, Mapping
from typing import Any

from sse_starlette.event import ServerSentEvent as ServerSentEvent
from starlette.background import BackgroundTask
from starlette.responses import Response

class EventSourceResponse(Response):
    def __init__(self, content: Any, status_code: int = 200, headers: Mapping[str, str] | None = None, media_type: str = "text/event-stream", background: BackgroundTask | None = None, ping: int | None = None, sep: str | None = None, ping_message_factory: Callable[[], ServerSentEvent] | None = None, data_sender_callable: Callable[[], Any] | None = None, send_timeout: float | None = None, client_close_handler_callable: Callable[..., Any] | None = None, shutdown_event: Any = None, shutdown_grace_period: float = 0) -> None: ...
