from typing import TypeVar

import sqlalchemy
from sqlmodel import col as col, select as select

T = TypeVar("T")

class Select(sqlalchemy.Select[T]): ...
class SelectOfScalar(sqlalchemy.Select[T]): ...
