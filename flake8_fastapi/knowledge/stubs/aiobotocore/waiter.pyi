from typing import Any

class AIOWaiter:
    name: str
    async def wait(self, **kwargs: Any) -> None: ...
