from collections.abc import AsyncIterator
from typing import Any

class AioPaginator:
    def paginate(self, **kwargs: Any) -> AsyncIterator[dict[str, Any]]: ...
