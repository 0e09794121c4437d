from typing import Any

import requests

class Request:
    session: requests.Session
    def __init__(self, session: requests.Session | None = None) -> None: ...
    def __call__(self, url: str, method: str = "GET", body: Any = None, headers: Any = None, timeout: float = 120, **kwargs: Any) -> Any: ...

class AuthorizedSession(requests.Session):
    def __init__(self, credentials: Any, refresh_status_codes: Any = ..., max_refresh_attempts: int = 2, refresh_timeout: float | None = None, auth_request: Any = None, default_host: str | None = None) -> None: ...
