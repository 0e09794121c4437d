from typing import Any, Generator

from pymongo.results import DeleteResult

class DeleteMany:
    def __await__(self) -> Generator[Any, Any, DeleteResult | None]: ...

class DeleteOne:
    def __await__(self) -> Generator[Any, Any, DeleteResult | None]: ...
