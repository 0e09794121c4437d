from email.mime.base import MIMEBase
from typing import Any

class MIMEApplication(MIMEBase):
    def __init__(self, _data: Any, _subtype: str = "octet-stream", _encoder: Any = ..., *, policy: Any = None, **_params: Any) -> None: ...
