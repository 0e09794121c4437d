from typing import Mapping

class HTTPException(Exception):
    status_code: int
    detail: str
    headers: Mapping[str, str] | None
    def __init__(self, status_code, detail=None, headers=None) -> None: ...

class WebSocketException(Exception):
    code: int
    reason: str
    def __init__(self, code, reason=None) -> None: ...
