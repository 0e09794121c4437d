from datetime import tzinfo
from typing import Any

class ZoneInfoNotFoundError(KeyError): ...

class ZoneInfo(tzinfo):
    key: str
    def __init__(self, key: str) -> None: ...

def available_timezones() -> set[str]: ...
