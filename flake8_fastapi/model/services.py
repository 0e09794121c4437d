"""Objects of the application that no request can carry: sessions, clients, mapped objects, services.

Sources: FastAPI "Dependencies" and "Response Model", Pydantic "Arbitrary types".
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.knowledge.resources import CLOSABLE, LASTING, MAPPED
from flake8_fastapi.model.parameters import MAPPINGS, SEQUENCES
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.entities import ClassInfo
from flake8_fastapi.semantics.types import External, Instance, TupleOf, Type, Types, without_none

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

    def is_bare(self, annotation: ast.expr | None, module: Module) -> bool:
        """Tell whether no metadata of an annotation can change how the value is validated."""
        if annotation is None:
            return True
        return all(
            isinstance(extra, ast.Constant)
            or (
                isinstance(extra, ast.Call)
                and self.inference.name_of(extra.func, home).startswith(("fastapi.", "typing."))
            )
            for extra, home in self.inference.annotations.metadata(annotation, module)
        )
