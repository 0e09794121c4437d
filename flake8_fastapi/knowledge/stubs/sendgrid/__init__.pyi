from python_http_client.client import Client
from typing import Any

class SendGridAPIClient:
    client: Client
    def __init__(self, api_key: str | None = None, host: str = "https://api.sendgrid.com", impersonate_subuser: str | None = None) -> None: ...
    def send(self, message: Any) -> Any: ...
