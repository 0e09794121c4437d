from typing import Any

class TwilioException(Exception): ...

class TwilioRestException(TwilioException):
    status: int
    code: int
    msg: str
    uri: str
