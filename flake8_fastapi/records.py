"""Data classes whose methods are made when they are first used.

The standard `dataclasses` compiles up to six methods for each class as it is imported. For the
classes of this package that took a quarter of the time in which flake8 lints a file, and most runs
need a few of them. What is frozen is held so by the type checker alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from typing_extensions import dataclass_transform
else:

    def dataclass_transform(**_: object) -> Callable[[Any], Any]:
        """Do nothing: it speaks to type checkers."""
        return lambda decorator: decorator


T = TypeVar("T")

_REQUIRED: Any = object()
#: The attribute of a data class that holds its fields by name.
_FIELDS = "__fields_by_name__"


class _Field:
    def __init__(self, default: Any, factory: Callable[[], Any] | None, compare: bool) -> None:
        self.default = default
        self.factory = factory
        self.compare = compare


def field(
    *,
    default: Any = _REQUIRED,
    default_factory: Callable[[], Any] | None = None,
    compare: bool = True,
) -> Any:
    """Describe a field, as `dataclasses.field` does."""
    return _Field(default, default_factory, compare)


@dataclass_transform(field_specifiers=(field,))
def dataclass(
    *, frozen: bool = False, eq: bool = True, slots: bool = False
) -> Callable[[type[T]], type[T]]:
    """Make a class a data class, as `dataclasses.dataclass` does."""

    def decorate(cls: type[T]) -> type[T]:
        methods: dict[str, Any] = {_FIELDS: _fields(cls), "__init__": _FIRST["__init__"]}
        if eq:
            methods["__eq__"] = _FIRST["__eq__"]
            methods["__hash__"] = _FIRST["__hash__"] if frozen else None
            methods["__repr__"] = _repr
        return _with_slots(cls, methods) if slots else _with(cls, methods)

    return decorate


def replace(record: T, **changes: object) -> T:
    """Return a copy of an object of a data class with other values of some fields."""
    values = {name: getattr(record, name) for name in getattr(record, _FIELDS)}
    return type(record)(**{**values, **changes})


def fields(cls: type) -> tuple[str, ...]:
    """Return the names of the fields of a data class."""
    return tuple(getattr(cls, _FIELDS))


def _fields(cls: type) -> dict[str, _Field]:
    found = dict(getattr(cls, _FIELDS, {}))
    for name in cls.__annotations__:
        given = vars(cls).get(name, _REQUIRED)
        found[name] = given if isinstance(given, _Field) else _Field(given, None, True)
    return found


def _with(cls: type[T], methods: dict[str, Any]) -> type[T]:
    for name, value in methods.items():
        setattr(cls, name, value)
    for name, value in methods[_FIELDS].items():
        if vars(cls).get(name) is value:
            delattr(cls, name)
    return cls


def _with_slots(cls: type[T], methods: dict[str, Any]) -> type[T]:
    """Return the class made anew, for slots cannot be added to one that is there."""
    left_out = {*methods[_FIELDS], "__dict__", "__weakref__"}
    namespace = {name: value for name, value in vars(cls).items() if name not in left_out}
    namespace["__slots__"] = tuple(cls.__annotations__)
    made: type[T] = type(cls.__name__, cls.__bases__, {**namespace, **methods})
    return made


def _repr(self: object) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in fields(type(self)))
    return f"{type(self).__qualname__}({shown})"


def _first(method: str) -> Callable[..., Any]:
    """Return what stands for a method until it is called: it makes the method and calls it."""

    def call(self: object, *args: Any, **values: Any) -> Any:
        owner = next(cls for cls in type(self).__mro__ if _FIELDS in vars(cls))
        source, names = _SOURCES[method](getattr(owner, _FIELDS))
        exec(source, names)
        setattr(owner, method, names[method])
        return names[method](self, *args, **values)

    return call


def _init(fields: dict[str, _Field]) -> tuple[str, dict[str, Any]]:
    names: dict[str, Any] = {"_REQUIRED": _REQUIRED}
    parameters, body = ["self"], []
    for name, field in fields.items():
        value = name
        if field.factory is not None:
            names[f"_{name}"] = field.factory
            parameters.append(f"{name}=_REQUIRED")
            value = f"_{name}() if {name} is _REQUIRED else {name}"
        elif field.default is not _REQUIRED:
            names[f"_{name}"] = field.default
            parameters.append(f"{name}=_{name}")
        else:
            parameters.append(name)
        body.append(f" self.{name} = {value}\n")
    return f"def __init__({', '.join(parameters)}):\n{''.join(body) or ' pass'}", names


def _eq(fields: dict[str, _Field]) -> tuple[str, dict[str, Any]]:
    condition = "self.__class__ is other.__class__"
    result = f"{_values('self', fields)} == {_values('other', fields)}"
    return f"def __eq__(self, other): return {result} if {condition} else NotImplemented", {}


def _hash(fields: dict[str, _Field]) -> tuple[str, dict[str, Any]]:
    return f"def __hash__(self): return hash({_values('self', fields)})", {}


def _values(owner: str, fields: dict[str, _Field]) -> str:
    parts = [f"{owner}.{name}" for name, field in fields.items() if field.compare]
    return f"({','.join([*parts, ''])})" if parts else "()"


_SOURCES = {"__init__": _init, "__eq__": _eq, "__hash__": _hash}
_FIRST = {method: _first(method) for method in _SOURCES}
