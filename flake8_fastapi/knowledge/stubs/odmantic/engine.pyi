from typing import Any, AsyncIterator, Generator, Generic, Iterator, TypeVar

from odmantic import AIOEngine as AIOEngine, SyncEngine as SyncEngine

T = TypeVar("T")

class AIOCursor(Generic[T]):
    def __await__(self) -> Generator[Any, Any, list[T]]: ...
    def __aiter__(self) -> AsyncIterator[T]: ...

class SyncCursor(Generic[T]):
    def __iter__(self) -> Iterator[T]: ...
