from pydantic_settings import BaseSettings
from typing import Any

class ConnectionConfig(BaseSettings):
    MAIL_USERNAME: str
    MAIL_PASSWORD: Any
    MAIL_PORT: int
    MAIL_SERVER: str
    MAIL_STARTTLS: bool
    MAIL_SSL_TLS: bool
    MAIL_FROM: str
    MAIL_FROM_NAME: str | None
    TEMPLATE_FOLDER: Any
    SUPPRESS_SEND: int
    USE_CREDENTIALS: bool
    VALIDATE_CERTS: bool
