from typing import Any

class Middleware:
    cls: Any
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    def __init__(self, cls: Any, *args: Any, **kwargs: Any) -> None: ...
