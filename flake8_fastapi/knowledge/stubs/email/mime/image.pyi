from email.mime.base import MIMEBase
from typing import Any

class MIMEImage(MIMEBase):
    def __init__(self, _imagedata: Any, _subtype: str | None = None, _encoder: Any = ..., *, policy: Any = None, **_params: Any) -> None: ...
