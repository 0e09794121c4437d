from typing import Any, TypeVar

F = TypeVar("F")

class EnumMeta(type): ...

EnumType = EnumMeta

class Enum:
    name: str
    value: Any
    def __init__(self, value: Any) -> None: ...

class IntEnum(int, Enum):
    value: int

class StrEnum(str, Enum):
    value: str

class Flag(Enum):
    value: int

class IntFlag(int, Flag):
    value: int

class auto:
    value: Any

def unique(enumeration: F) -> F: ...
