"""Where a value comes from: the expressions that make it, through names, functions and Depends."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import bind, has_unpacking
from flake8_fastapi.semantics.entities import FunctionInfo, parameter_defaults
from flake8_fastapi.semantics.parameters import depends_target, injection
from flake8_fastapi.semantics.scopes import Binding
from flake8_fastapi.semantics.types import NONE, FunctionRef, Instance, Type

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_DEPTH = 12

Source = tuple[ast.expr, Module]


class Sources:
    """Follows values back to the expressions that make them, in one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._open: set[ast.expr] = set()
        self._given: dict[ast.arg, Source] = {}

    @contextmanager
    def within(self, function: FunctionInfo, call: ast.Call, module: Module) -> Iterator[None]:
        """Take the parameters of a function for what a call hands it, defaults included."""
        outer = self._given
        method = function.owner is not None
        if method and self.inference.decoration(function).kind == "staticmethod":
            method = False
        given = bind(function.node.args, call, skip=1 if method else 0)
        frame = dict(outer)
        for parameter in function.parameters[1 if method else 0 :]:
            frame.pop(parameter, None)
            default = function.default(parameter) if not has_unpacking(call) else None
            if parameter.arg in given:
                frame[parameter] = given[parameter.arg], module
            elif default is not None:
                frame[parameter] = default, function.module
        self._given = frame
        try:
            yield
        finally:
            self._given = outer

    def handed(self, node: ast.expr, module: Module) -> Source:
        """Return the argument that a name stands for inside `within`, else the name itself."""
        for _ in range(MAX_DEPTH):
            steps = self._named(node, module) if isinstance(node, ast.Name) else None
            if steps is None or len(steps) != 1 or steps[0] not in self._given.values():
                break
            node, module = steps[0]
        return node, module

    def of(self, node: ast.expr, module: Module) -> list[Source] | None:
        """Return every expression the value may be made by, or None when some cannot be seen."""
        if node in self._open or len(self._open) > MAX_DEPTH:
            return None
        self._open.add(node)
        try:
            steps = self.step(node, module)
            if steps == [(node, module)]:
                return steps
            return self._all(steps)
        finally:
            self._open.discard(node)

    def _all(self, steps: list[Source] | None) -> list[Source] | None:
        found: list[Source] = []
        for value, home in steps or ():
            made = self.of(value, home)
            if made is None:
                return None
            found.extend(made)
        return found or None

    def step(self, node: ast.expr, module: Module) -> list[Source] | None:
        """Return the expressions one step nearer to the making; the node itself where it ends."""
        if isinstance(node, (ast.Await, ast.NamedExpr)):
            return [(node.value, module)]
        if isinstance(node, ast.IfExp):
            return [(node.body, module), (node.orelse, module)]
        if isinstance(node, ast.BoolOp):
            return [(value, module) for value in node.values]
        if isinstance(node, ast.Name):
            return self._named(node, module)
        if isinstance(node, ast.Attribute):
            return self._attribute(node, module)
        if isinstance(node, ast.Call):
            functions = self.called(node, module)
            if functions:
                return self._joined([self.outcomes(function) for function in functions])
        return [(node, module)]

    def called(self, call: ast.Call, module: Module) -> list[FunctionInfo]:
        """Return the project functions that a call certainly runs, and nothing else with them."""
        kinds = [k for k in self.inference.infer(call.func, module) if k != NONE]
        functions = [k.info for k in kinds if self._is_plain(k) and isinstance(k, FunctionRef)]
        return functions if len(functions) == len(kinds) else []

    def _is_plain(self, kind: Type) -> bool:
        if not isinstance(kind, FunctionRef) or kind.info.module.is_stub:
            return False
        if self.inference.decoration(kind.info).opaque:
            return False
        return kind.info.owner is None or not self.inference.heirs.is_overridden(
            kind.receiver, kind.info.name
        )

    @staticmethod
    def _joined(parts: list[list[Source] | None]) -> list[Source] | None:
        found: list[Source] = []
        for part in parts:
            if part is None:
                return None
            found.extend(part)
        return found

    def _named(self, node: ast.Name, module: Module) -> list[Source] | None:
        parts: list[list[Source] | None] = []
        for definition in self.inference.names.lookup(node.id, node, module):
            if definition.binding is None or definition.module is None:
                return None
            parts.append(self.bound(definition.binding, definition.module))
        return self._joined(parts) or None

    def bound(self, binding: Binding, module: Module) -> list[Source] | None:
        """Return the expressions that give a binding its value, unpacking left aside."""
        if binding.kind == "parameter" and isinstance(binding.node, ast.arg):
            if binding.node in self._given:
                return [self._given[binding.node]]
            return self._provided(binding.node, module)
        if binding.kind in ("assign", "annotation", "with", "for") and binding.value is not None:
            return [(binding.value, module)]
        return None

    def _provided(self, node: ast.arg, module: Module) -> list[Source] | None:
        functions = self.dependencies(node, module)
        if not functions:
            return None
        return self._joined([self.outcomes(function) for function in functions])

    def dependencies(self, node: ast.arg, module: Module) -> list[FunctionInfo]:
        """Return the project functions whose result ``Depends`` hands to a parameter."""
        function = module.enclosing_function(node)
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return []
        default = parameter_defaults(function.args).get(node.arg)
        injected = injection(self.inference, node.annotation, default, module)
        target = depends_target(injected[0], None) if injected is not None else None
        if injected is None or target is None:
            return []
        kinds = self.inference.infer(target, injected[1])
        functions = [k.info for k in kinds if isinstance(k, FunctionRef) and self._is_plain(k)]
        return functions if len(functions) == len(kinds) else []

    @staticmethod
    def outcomes(function: FunctionInfo) -> list[Source] | None:
        """Return what a function yields, or returns if it does not yield."""
        if function.yields:
            values = [y.value for y in function.yields if isinstance(y, ast.Yield)]
        else:
            values = [r.value for r in function.returns]
        found = [(value, function.module) for value in values if value is not None]
        return found if found and len(values) == len(function.yields or function.returns) else None

    def _attribute(self, node: ast.Attribute, module: Module) -> list[Source] | None:
        kinds = [k for k in self.inference.infer(node.value, module) if k != NONE]
        if len(kinds) == 1 and isinstance(kinds[0], Instance):
            return self._of_object(kinds[0], node.attr)
        parts: list[list[Source] | None] = []
        for definition in self.inference.definitions(node, module):
            if definition.binding is None or definition.module is None:
                return None
            parts.append(self.bound(definition.binding, definition.module))
        return self._joined(parts) or None

    def _of_object(self, kind: Instance, name: str) -> list[Source] | None:
        """Return what the methods and the body of a class assign to an attribute of its objects."""
        for info, _ in self.inference.classes.ancestry(kind.info).classes:
            assigned = [node for node, _ in info.self_assignments.get(name, ())]
            declared = [s for s in info.members.get(name, ()) if not assigned]
            if info.module.is_stub or not (assigned or declared):
                continue
            if declared and self.inference.heirs.is_overridden(kind, name):
                return None
            values = [getattr(node, "value", None) for node in [*assigned, *declared]]
            found = [(v, info.module) for v in values if isinstance(v, ast.expr)]
            shown = [pair for pair in found if not _is_none(pair[0])]
            return shown if shown and len(found) == len(values) else None
        return None


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
