from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query


@dataclass
class Window:
    offset: int = 0
    limit: Annotated[int, Query(le=100)] = 50


def cursor_of(after: int = 0) -> int:
    return after


Paging = Annotated[Window, Depends()]
