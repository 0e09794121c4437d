"""What one call of a function leaves out: branches for other types, and what is kept already."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import FunctionNode, Module
from flake8_fastapi.semantics.arguments import bind
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes, first_parameter
from flake8_fastapi.semantics.lazy import Nodes, kept_by_key, rebound_names
from flake8_fastapi.semantics.names import Definition
from flake8_fastapi.semantics.types import (
    UNKNOWN,
    ClassRef,
    Const,
    FunctionRef,
    Instance,
    Type,
    Types,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

NOTHING: Nodes = frozenset()


class Skipped:
    """Answers for the calls of one project which nodes of the called function do not run."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._tests: dict[FunctionNode, list[tuple[str, ast.If, ast.expr]]] = {}
        self._kept: dict[FunctionNode, tuple[Nodes, Nodes]] = {}

    def nodes(self, call: ast.Call, target: FunctionInfo, module: Module, category: str) -> Nodes:
        """Return the nodes of `target` that its run by this call leaves out.

        What is read once for each key and then kept counts as left out for files and the like:
        there are few of them. Answers of databases and services are as many as requests.
        """
        found = self._other_branches(call, target, module)
        return found | self._kept_nodes(call, target, module) if category == "blocking" else found

    # -- branches for other types -----------------------------------------------------

    def _other_branches(self, call: ast.Call, target: FunctionInfo, module: Module) -> Nodes:
        tests = self._type_tests(target)
        bound = self._bound_parameters(call, target, module) if tests else None
        if bound is None:
            return NOTHING
        given = bind(target.node.args, call, skip=bound)
        found: set[ast.AST] = set()
        for name, test, tested in tests:
            if name in given:
                types = self.inference.infer(given[name], module)
                answer = self._answer(types, self._shown(tested, target.module))
                if answer is not None:
                    found.update(_within(test.orelse if answer else test.body))
        return frozenset(found)

    def _type_tests(self, target: FunctionInfo) -> list[tuple[str, ast.If, ast.expr]]:
        """Return the ``if isinstance(parameter, ...)`` of a function, with what is tested for."""
        node = target.node
        if node not in self._tests:
            self._tests[node] = []
            if target.module.mentions("isinstance"):
                names = {p.arg for p in target.parameters} - rebound_names(node)
                self._tests[node] = [
                    (test.args[0].id, inner, test.args[1])
                    for inner in body_nodes(node)
                    if isinstance(inner, ast.If) and isinstance(test := inner.test, ast.Call)
                    if isinstance(test.func, ast.Name) and test.func.id == "isinstance"
                    if len(test.args) == 2 and isinstance(test.args[0], ast.Name)
                    if test.args[0].id in names
                ]
        return self._tests[node]

    def _bound_parameters(self, call: ast.Call, target: FunctionInfo, module: Module) -> int | None:
        """Return how many parameters the call binds by itself, or None where that is open."""
        kinds = self.inference.infer(call.func, module)
        if len(kinds) != 1:
            return None
        kind = kinds[0]
        if isinstance(kind, ClassRef):
            return 1
        if isinstance(kind, FunctionRef) and kind.info is target:
            return 0 if kind.receiver is None else 1
        return None

    def _shown(self, tested: ast.expr, module: Module) -> Types:
        parts = tested.elts if isinstance(tested, ast.Tuple) else [tested]
        return tuple(
            kind
            for part in parts
            for found in self.inference.infer(part, module)
            for kind in self.inference.annotations.instance_of(found)
        )

    def _answer(self, types: Types, shown: Types) -> bool | None:
        """Tell what ``isinstance`` says of a value, or None where that cannot be seen."""
        if not types or not shown or not all(isinstance(kind, Instance) for kind in shown):
            return None
        names = tuple(kind.name for kind in shown if isinstance(kind, Instance))
        if all(self.inference.matches(kind, names) for kind in types):
            return True
        return False if all(self._is_other(kind, shown, names) for kind in types) else None

    def _is_other(self, kind: Type, shown: Types, names: tuple[str, ...]) -> bool:
        """Tell whether a value is certainly of none of some classes."""
        if kind == UNKNOWN or self.inference.matches(kind, names):
            return False
        if isinstance(kind, Const):
            return True
        if not isinstance(kind, Instance):
            return False
        classes = self.inference.classes
        if not classes.ancestry(kind.info).complete:
            return False
        return not any(
            classes.is_subclass(each.info, (kind.name,))
            for each in shown
            if isinstance(each, Instance)
        )

    # -- what an object that lasts keeps ----------------------------------------------

    def _kept_nodes(self, call: ast.Call, target: FunctionInfo, module: Module) -> Nodes:
        if target.node not in self._kept:
            own = first_parameter(target.node) if target.owner is not None else None
            self._kept[target.node] = kept_by_key(target.node, own)
        shared, held = self._kept[target.node]
        if held and isinstance(call.func, ast.Attribute) and self._lasts(call.func.value, module):
            return shared | held
        return shared

    def _lasts(self, receiver: ast.expr, module: Module) -> bool:
        """Tell whether an object lives as long as the process: global, or kept by lru_cache."""
        if isinstance(receiver, ast.Call):
            kinds = self.inference.infer(receiver.func, module)
            return bool(kinds) and all(
                isinstance(kind, FunctionRef) and self.inference.decoration(kind.info).cached
                for kind in kinds
            )
        if not isinstance(receiver, ast.Name):
            return False
        found = self.inference.definitions(receiver, module)
        return bool(found) and all(self._is_lasting(definition) for definition in found)

    def _is_lasting(self, definition: Definition) -> bool:
        binding, module = definition.binding, definition.module
        if binding is None or module is None or binding.value is None:
            return False
        if binding.kind not in ("assign", "annotation"):
            return False
        return module.function(binding.value) is None or self._lasts(binding.value, module)


def _within(statements: Iterable[ast.stmt]) -> Iterator[ast.AST]:
    for statement in statements:
        yield from ast.walk(statement)
