from enum import Enum
from pydantic import BaseModel
from typing import Any

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
