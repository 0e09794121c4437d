from collections.abc import Iterator
from typing import Any

class Paginator:
    def paginate(self, **kwargs: Any) -> Iterator[dict[str, Any]]: ...
