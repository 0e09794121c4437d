from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F")

def alru_cache(maxsize: Any = 128, typed: bool = False, *, ttl: float | None = None, **kwargs: Any) -> Callable[[F], F]: ...
