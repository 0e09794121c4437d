"""The values that inference speaks of. All are frozen; a set of alternatives is a tuple."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module

if TYPE_CHECKING:
    from flake8_fastapi.semantics.entities import ClassInfo, FunctionInfo


@dataclass(frozen=True, slots=True)
class Unknown:
    """Anything: what could not be inferred."""


@dataclass(frozen=True, slots=True)
class ModuleRef:
    """A module of the project or a stub."""

    module: Module


@dataclass(frozen=True, slots=True)
class ClassRef:
    """A class itself, with the arguments of a subscript such as ``Repository[User]``."""

    info: ClassInfo
    args: tuple[Types, ...] = ()


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of a class; `origin` is the call that made it, where one is known."""

    info: ClassInfo
    args: tuple[Types, ...] = ()
    origin: ast.Call | None = None

    @property
    def name(self) -> str:
        """The qualified name of the class."""
        return self.info.qualname


@dataclass(frozen=True, slots=True)
class FunctionRef:
    """A function or method; `receiver` is what a bound method is bound to."""

    info: FunctionInfo
    receiver: Type | None = None


@dataclass(frozen=True, slots=True)
class LambdaRef:
    """A lambda expression of a module."""

    node: ast.Lambda
    module: Module


@dataclass(frozen=True, slots=True)
class PartialRef:
    """A ``functools.partial``: the call that made it and the callable inside."""

    target: Type
    call: ast.Call


@dataclass(frozen=True, slots=True)
class CallableOf:
    """Something annotated ``Callable[..., T]``."""

    result: Types


@dataclass(frozen=True, slots=True)
class Coroutine:
    """What a call of an ``async def`` gives: it must be awaited to get the `result`."""

    result: Types
    function: FunctionInfo | None = None


@dataclass(frozen=True, slots=True)
class Const:
    """A literal: str, bytes, int, float, bool, None or Ellipsis."""

    value: object

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Const) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[type, object]:
        return type(self.value), self.value


@dataclass(frozen=True, slots=True)
class TupleOf:
    """A tuple of known length."""

    items: tuple[Types, ...]


@dataclass(frozen=True, slots=True)
class External:
    """A dotted name of a module that is neither project nor stub.

    A call of it adds ``()``: ``stripe.StripeClient()`` is an object of that class.
    """

    name: str


@dataclass(frozen=True, slots=True)
class TypeVarRef:
    """A type variable that has not been solved."""

    name: str
    bound: Types = field(default=(), compare=False)


Type = (
    Unknown | ModuleRef | ClassRef | Instance | FunctionRef | LambdaRef | PartialRef | CallableOf
    | Coroutine | Const | TupleOf | External | TypeVarRef
)  # fmt: skip
Types = tuple[Type, ...]

UNKNOWN = Unknown()
UNKNOWNS: Types = (UNKNOWN,)
NONE = Const(None)

#: More alternatives than this tell nothing that a rule could use.
MAX_ALTERNATIVES = 12


def union(*parts: Types) -> Types:
    """Return all alternatives once, in order; too many become unknown."""
    if len(parts) == 1 and len(parts[0]) == 1:
        return parts[0]
    merged = tuple(dict.fromkeys(kind for part in parts for kind in part))
    return merged if 0 < len(merged) <= MAX_ALTERNATIVES else UNKNOWNS


def without_none(types: Types) -> Types:
    """Return the alternatives other than None."""
    return types if NONE not in types else tuple(kind for kind in types if kind != NONE)
