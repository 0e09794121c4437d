from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

def current_default_thread_limiter() -> Any: ...
async def run_sync(func: Callable[..., T], *args: Any, abandon_on_cancel: bool = False, cancellable: bool | None = None, limiter: Any = None) -> T: ...
