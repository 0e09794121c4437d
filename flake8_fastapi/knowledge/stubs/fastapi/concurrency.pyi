from contextlib import asynccontextmanager as asynccontextmanager
from typing import AsyncIterator, ContextManager, TypeVar

from starlette.concurrency import iterate_in_threadpool as iterate_in_threadpool, run_in_threadpool as run_in_threadpool, run_until_first_complete as run_until_first_complete

T = TypeVar("T")

@asynccontextmanager
async def contextmanager_in_threadpool(cm: ContextManager[T]) -> AsyncIterator[T]: ...
