from typing import Any

class ModuleType:
    __name__: str
    __file__: str | None

class FunctionType:
    __name__: str
    __qualname__: str
    __module__: str
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

LambdaType = FunctionType

class MethodType:
    __func__: Any
    __self__: Any
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class TracebackType:
    tb_next: TracebackType | None
    tb_frame: FrameType
    tb_lineno: int

class FrameType:
    f_back: FrameType | None
    f_code: Any
    f_globals: dict[str, Any]
    f_lineno: int
    f_locals: dict[str, Any]

class SimpleNamespace:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> Any: ...

class MappingProxyType:
    def __init__(self, mapping: Any) -> None: ...
    def __getitem__(self, key: Any) -> Any: ...
    def get(self, key: Any, default: Any = None) -> Any: ...
    def items(self) -> Any: ...
    def keys(self) -> Any: ...
    def values(self) -> Any: ...
