from typing import Any

class WebhookResponse:
    url: str
    status_code: int
    body: str
    headers: Any

class WebhookClient:
    def __init__(self, url: str, timeout: int = 30, **kwargs: Any) -> None: ...
    def send(self, *, text: str | None = None, **kwargs: Any) -> WebhookResponse: ...
    def send_dict(self, body: Any, headers: Any = None) -> WebhookResponse: ...
