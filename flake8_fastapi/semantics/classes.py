"""Inheritance: bases, the order of lookup and the arguments of generic classes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.semantics.entities import ClassInfo
from flake8_fastapi.semantics.types import (
    UNKNOWNS,
    CallableOf,
    ClassRef,
    Coroutine,
    External,
    Instance,
    TupleOf,
    Types,
    TypeVarRef,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

Environment = dict[str, Types]
MAX_ANCESTORS = 60


class Ancestry(NamedTuple):
    """The classes to look an attribute up in, with the values of their type variables."""

    classes: tuple[tuple[ClassInfo, Environment], ...]
    externals: tuple[str, ...]
    complete: bool

    def names(self) -> tuple[str, ...]:
        """Return the qualified names of all ancestors, those of no known source included."""
        return (*(info.qualname for info, _ in self.classes), *self.externals)


class Classes:
    """Ancestries of classes, remembered for one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._parameters: dict[ClassInfo, tuple[str, ...]] = {}
        self._bases: dict[ClassInfo, tuple[Types, ...]] = {}
        self._ancestry: dict[ClassInfo, Ancestry] = {}
        self._open: dict[ClassInfo, bool] = {}

    def bases(self, info: ClassInfo) -> tuple[Types, ...]:
        """Return what each base expression is."""
        if info not in self._bases:
            self._bases[info] = ()
            self._bases[info] = tuple(
                self.inference.annotations.as_class(base, info.module) for base in info.head.bases
            )
        return self._bases[info]

    def parameters(self, info: ClassInfo) -> tuple[str, ...]:
        """Return the names of the type variables of a generic class, in order."""
        if info in self._parameters:
            return self._parameters[info]
        self._parameters[info] = ()
        declared = [p.name for p in getattr(info.head, "type_params", ())]
        generic: list[str] = []
        others: list[str] = []
        for base in info.head.bases:
            if isinstance(base, ast.Subscript):
                names = self._variables(base, info)
                named = ast.unparse(base.value).rsplit(".", 1)[-1]
                (generic if named in ("Generic", "Protocol") else others).extend(names)
        found = tuple(dict.fromkeys(declared or generic or others))
        self._parameters[info] = found
        return found

    def _variables(self, base: ast.Subscript, info: ClassInfo) -> list[str]:
        found = []
        for node in ast.walk(base.slice):
            if isinstance(node, ast.Name):
                for kind in self.inference.annotations.resolve(node, info.module):
                    if isinstance(kind, TypeVarRef):
                        found.append(kind.name)
        return found

    def ancestry(self, info: ClassInfo) -> Ancestry:
        """Return the class and its ancestors, nearest first."""
        if info not in self._ancestry:
            self._ancestry[info] = Ancestry(((info, {}),), (), False)
            self._ancestry[info] = self._collect(info)
        return self._ancestry[info]

    def _collect(self, info: ClassInfo) -> Ancestry:
        classes: dict[ClassInfo, Environment] = {info: {}}
        externals: list[str] = []
        complete = True
        for types in self.bases(info):
            for kind in types:
                if isinstance(kind, ClassRef):
                    above = self.ancestry(kind.info)
                    own = dict(zip(self.parameters(kind.info), kind.args))
                    for ancestor, environment in above.classes:
                        merged = {k: substitute(v, own) for k, v in environment.items()}
                        classes.setdefault(
                            ancestor, {**merged, **(own if ancestor is kind.info else {})}
                        )
                    externals.extend(above.externals)
                    complete = complete and above.complete
                elif isinstance(kind, External):
                    complete = complete and kind.name.startswith("typing.")
                    externals.append(kind.name)
                else:
                    complete = False
        return Ancestry(tuple(classes.items())[:MAX_ANCESTORS], tuple(externals), complete)

    def environment(self, kind: Instance | ClassRef) -> Environment:
        """Return the values of the type variables of a class as an instance of it has them."""
        return dict(zip(self.parameters(kind.info), kind.args))

    def is_subclass(self, info: ClassInfo, names: tuple[str, ...]) -> bool:
        """Tell whether the class is one of these or derives from one."""
        return any(name in names for name in self.ancestry(info).names())

    def is_protocol(self, info: ClassInfo) -> bool:
        """Tell whether a class of the project is a ``Protocol``, which others need not derive."""
        if info.module.is_stub:
            return False
        bases = (b.value if isinstance(b, ast.Subscript) else b for b in info.head.bases)
        return any(self.inference.name_of(b, info.module) == "typing.Protocol" for b in bases)

    def leaves_open(self, info: ClassInfo) -> bool:
        """Tell whether a class of the project leaves the body of some method to others."""
        if info not in self._open:
            self._open[info] = self._leaves_open(info)
        return self._open[info]

    def _leaves_open(self, info: ClassInfo) -> bool:
        if info.module.is_stub:
            return False
        return any(
            self.inference.function_info(statement, info.module).is_stub_body
            for statements in info.members.values()
            for statement in statements
            if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef))
        )


def substitute(types: Types, environment: Environment, *, final: bool = False) -> Types:
    """Replace type variables by their values; with `final` unsolved ones become unknown."""
    if not any(_has_variable(kind) for kind in types):
        return types
    found: list[object] = []
    for kind in types:
        found.extend(_substitute(kind, environment, final))
    return tuple(dict.fromkeys(found)) or UNKNOWNS  # type: ignore[arg-type]


def _has_variable(kind: object) -> bool:
    if isinstance(kind, (Instance, ClassRef)):
        return any(_has_variable(k) for types in kind.args for k in types) if kind.args else False
    if isinstance(kind, TypeVarRef):
        return True
    if isinstance(kind, TupleOf):
        return any(_has_variable(k) for types in kind.items for k in types)
    if isinstance(kind, (CallableOf, Coroutine)):
        return any(_has_variable(k) for k in kind.result)
    return False


def _substitute(kind: object, environment: Environment, final: bool) -> Types:
    def inner(types: Types) -> Types:
        return substitute(types, environment, final=final)

    if isinstance(kind, TypeVarRef):
        found = environment.get(kind.name)
        if found is not None:
            return found
        return (kind.bound or UNKNOWNS) if final else (kind,)
    if isinstance(kind, Instance):
        return (Instance(kind.info, tuple(inner(a) for a in kind.args), kind.origin),)
    if isinstance(kind, ClassRef):
        return (ClassRef(kind.info, tuple(inner(a) for a in kind.args)),)
    if isinstance(kind, CallableOf):
        return (CallableOf(inner(kind.result)),)
    if isinstance(kind, Coroutine):
        return (Coroutine(inner(kind.result), kind.function),)
    if isinstance(kind, TupleOf):
        return (TupleOf(tuple(inner(i) for i in kind.items)),)
    return (kind,)  # type: ignore[return-value]
