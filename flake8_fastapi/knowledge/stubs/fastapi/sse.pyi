from typing import Any

from pydantic import BaseModel
from starlette.responses import StreamingResponse

class EventSourceResponse(StreamingResponse): ...

class ServerSentEvent(BaseModel):
    data: Any
    raw_data: str | None
    event: str | None
    id: str | None
    retry: int | None
    comment: str | None

def format_sse_event(*, data_str=None, event=None, id=None, retry=None, comment=None) -> bytes: ...
