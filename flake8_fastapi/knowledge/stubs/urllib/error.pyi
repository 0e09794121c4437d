from typing import Any

class URLError(OSError):
    reason: Any

class HTTPError(URLError):
    code: int
    url: str
    headers: Any
    def read(self, amt: int = -1) -> bytes: ...

class ContentTooShortError(URLError): ...
