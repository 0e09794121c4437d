from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pydantic import BaseModel
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

class MultipartSubtypeEnum(Enum):
    mixed = "mixed"
    digest = "digest"
    alternative = "alternative"
    related = "related"

class MessageType(Enum):
    plain = "plain"
    html = "html"

class MessageSchema(BaseModel):
    recipients: list[Any]
    attachments: list[Any]
    subject: str
    body: Any
    alternative_body: Any
    template_body: Any
    cc: list[Any]
    bcc: list[Any]
    reply_to: list[Any]
    subtype: MessageType
    headers: Any

class FastMail:
    config: Any
    def __init__(self, config: Any) -> None: ...
    @contextmanager
    def record_messages(self) -> Iterator[list[Any]]: ...
    async def get_mail_template(self, env_path: Any, template_name: str) -> Any: ...
    async def send_message(self, message: Any, template_name: str | None = None, *args: Any, **kwargs: Any) -> None: ...
