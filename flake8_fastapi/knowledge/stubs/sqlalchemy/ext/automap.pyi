from typing import Any

from sqlalchemy.orm import DeclarativeBase

def automap_base(declarative_base=None, **kw) -> type[DeclarativeBase]: ...
