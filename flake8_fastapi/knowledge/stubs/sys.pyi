from typing import Any

argv: list[str]
executable: str
maxsize: int
modules: dict[str, Any]
path: list[str]
platform: str
stderr: Any
stdin: Any
stdout: Any
version: str
version_info: Any

def exc_info() -> tuple[Any, Any, Any]: ...
def exception() -> BaseException | None: ...
def exit(status: Any = None, /) -> None: ...
def getrecursionlimit() -> int: ...
def getsizeof(object: Any, default: int = ...) -> int: ...
def setrecursionlimit(limit: int) -> None: ...
