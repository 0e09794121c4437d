"""Objects of the application that no request carries: sessions, clients, mapped objects, services.

Sources: FastAPI "Dependencies" and "Response Model", Pydantic "Arbitrary types".
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.knowledge.resources import CLOSABLE, LASTING, MAPPED
from flake8_fastapi.model.parameters import MAPPINGS, SEQUENCES, Parameter
from flake8_fastapi.model.schemas import Field, Schema
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.entities import ClassInfo
from flake8_fastapi.semantics.types import (
    Const,
    External,
    Instance,
    TupleOf,
    Type,
    Types,
    without_none,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

RESOURCES = (*CLOSABLE, *LASTING)
#: Classes of libraries from which a project class may derive and still be no request data.
PLAIN = frozenset({"builtins.object", "abc.ABC", "typing.Generic", "typing.Protocol", *MAPPED})
METACLASSES = frozenset({"abc.ABCMeta", "sqlalchemy.orm.DeclarativeMeta"})
DECORATORS = frozenset(
    {
        "sqlalchemy.orm.as_declarative", "sqlalchemy.orm.declarative_mixin", "typing.final",
        "typing.runtime_checkable", "functools.total_ordering",
    }
)  # fmt: skip
#: A class with one of these tells Pydantic itself how to validate it.
HOOKS = frozenset(
    {"__get_pydantic_core_schema__", "__get_validators__", "__pydantic_core_schema__"}
)


class Services:
    """Tells in one project which types cannot come from a request or be a response."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._classes: dict[ClassInfo, bool] = {}

    def among(self, types: Types) -> Type | None:
        """Return the class at fault when every alternative (or its elements) is such an object."""
        found: Type | None = None
        for kind in without_none(types):
            inner = kind if self.is_service(kind) else self._element(kind)
            if inner is None:
                return None
            found = found or inner
        return found

    def _element(self, kind: Type) -> Type | None:
        if isinstance(kind, TupleOf):
            return next((f for f in map(self.among, kind.items) if f is not None), None)
        if isinstance(kind, Instance) and self.inference.matches(kind, (*SEQUENCES, *MAPPINGS)):
            return next((f for f in map(self.among, kind.args) if f is not None), None)
        return None

    def is_service(self, kind: Type) -> bool:
        """Tell whether a value is certainly no request data: neither scalar nor any model."""
        if isinstance(kind, External):
            return self.inference.matches(kind, RESOURCES)
        if not isinstance(kind, Instance):
            return False
        if kind.info not in self._classes:
            self._classes[kind.info] = self._is_plain(kind.info)
        return self._classes[kind.info]

    def _is_plain(self, info: ClassInfo) -> bool:
        if info.module.is_stub:
            return self.inference.classes.is_subclass(info, RESOURCES)
        ancestry = self.inference.classes.ancestry(info)
        return ancestry.complete and all(
            self._adds_nothing(each) for each, _ in ancestry.classes
        ) and PLAIN.issuperset(ancestry.externals)  # fmt: skip

    def _adds_nothing(self, info: ClassInfo) -> bool:
        if info.module.is_stub:
            return info.qualname in PLAIN or self.inference.classes.is_subclass(info, RESOURCES)
        return (
            HOOKS.isdisjoint(info.members)
            and all(self._is_known(d, info.module, DECORATORS) for d in info.node.decorator_list)
            and all(
                k.arg != "metaclass" or self._is_known(k.value, info.module, METACLASSES)
                for k in info.node.keywords
            )
        )

    def _is_known(self, node: ast.expr, module: Module, names: frozenset[str]) -> bool:
        target = node.func if isinstance(node, ast.Call) else node
        return self.inference.name_of(target, module) in names

    def of_annotation(self, annotation: ast.expr, module: Module) -> Type | None:
        """Return the class at fault in an annotation that FastAPI or Pydantic reads."""
        if not self._is_bare(annotation, module):
            return None
        return self.among(self.inference.annotations.resolve(annotation, module))

    def of_parameter(self, parameter: Parameter) -> Type | None:
        """Return the class at fault when a parameter takes such an object without ``Depends``.

        A default or metadata that may be another library's injection is innocent; a default that
        is built by a call is a mistake of its own.
        """
        annotation, module = parameter.node.annotation, parameter.function.module
        if parameter.place in ("dependency", "special") or annotation is None:
            return None
        default = parameter.default if parameter.default is not parameter.call else None
        if default is not None and (
            isinstance(default, ast.Call)
            or not all(
                isinstance(kind, Const) or self.is_service(kind)
                for kind in self.inference.infer(default, module)
            )
        ):
            return None
        return self.of_annotation(annotation, module)

    def of_field(self, field: Field, schema: Schema) -> Type | None:
        """Return the class at fault when a field of a model holds such an object."""
        value = field.node.value
        if isinstance(value, ast.Call):
            if self.inference.name_of(value.func, field.module) == "sqlmodel.Relationship":
                return None
        found = self.of_annotation(field.node.annotation, field.module)
        if found is not None and any(_replaces_validation(n) for n in ast.walk(schema.node)):
            return None
        return found

    def _is_bare(self, annotation: ast.expr, module: Module) -> bool:
        """Tell whether no metadata of an annotation can change how the value is validated."""
        return all(
            isinstance(extra, ast.Constant)
            or (
                isinstance(extra, ast.Call)
                and self.inference.name_of(extra.func, home).startswith(("fastapi.", "typing."))
            )
            for extra, home in self.inference.annotations.metadata(annotation, module)
        )


def _replaces_validation(node: ast.AST) -> bool:
    """Tell whether this is the ``mode="plain"`` of a validator that runs instead of Pydantic's."""
    return (
        isinstance(node, ast.keyword)
        and node.arg == "mode"
        and isinstance(node.value, ast.Constant)
        and node.value.value == "plain"
    )
