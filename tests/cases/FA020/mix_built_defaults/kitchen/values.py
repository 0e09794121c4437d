from dataclasses import dataclass, field
from enum import Enum

from pydantic import BaseModel


class Filters(BaseModel):
    vegan: bool = False


@dataclass(frozen=True)
class Span:
    start: int = 0
    tags: tuple[str, ...] = field(default=())


class Course(str, Enum):
    main = "main"
