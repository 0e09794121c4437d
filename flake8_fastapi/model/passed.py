"""What callers hand to the parameters of functions and constructors."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from flake8_fastapi.model.routing import last_name
from flake8_fastapi.model.texts import Source
from flake8_fastapi.project.module import FunctionNode, Module
from flake8_fastapi.semantics.arguments import bind
from flake8_fastapi.semantics.entities import FunctionInfo, first_parameter
from flake8_fastapi.semantics.types import ClassRef, FunctionRef, Instance

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference


class Passed:
    """Looks for the calls in one project; `modules_with` gives the modules that hold a word."""

    def __init__(self, inference: Inference, modules_with: Callable[[str], list[Module]]) -> None:
        self.inference = inference
        self.modules_with = modules_with

    def to(self, node: ast.expr, module: Module) -> Iterator[Source]:
        """Yield what callers pass where an expression is a parameter, or an attribute from one."""
        found = _parameter(node, module)
        if found is None and isinstance(node, ast.Attribute):
            found = self._kept(node, module)
        if found is None:
            return
        function, name = found
        info = self.inference.function_info(function, module)
        called = info.owner.name if info.owner and info.name == "__init__" else info.name
        for caller in self.modules_with(called + "("):
            for call in caller.nodes(ast.Call):
                if last_name(call.func) == called:
                    yield from self._argument(call, caller, info, name)

    def _kept(self, node: ast.Attribute, module: Module) -> tuple[FunctionNode, str] | None:
        """Return the parameter of ``__init__`` that an attribute of ``self`` keeps."""
        owner = module.enclosing(node, ast.ClassDef)
        if owner is None or not isinstance(node.value, ast.Name):
            return None
        assigned = self.inference.class_info(owner, module).self_assignments.get(node.attr, ())
        function = module.function(node)
        if len(assigned) != 1 or not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return None
        value, method = assigned[0][0].value, assigned[0][1]
        own = first_parameter(function) == node.value.id
        if not own or method.name != "__init__" or not isinstance(value, ast.Name):
            return None
        return _parameter(value, module)

    def _argument(
        self, call: ast.Call, module: Module, info: FunctionInfo, name: str
    ) -> Iterator[Source]:
        for kind in self.inference.infer(call.func, module):
            skip = 1 if isinstance(kind, ClassRef) or getattr(kind, "receiver", None) else 0
            if isinstance(kind, ClassRef):
                made = self.inference.attribute(Instance(kind.info), "__init__")
                kind = made[0] if len(made) == 1 else kind
            if isinstance(kind, FunctionRef) and kind.info is info:
                value = bind(info.node.args, call, skip=skip).get(name)
                if value is not None:
                    yield value, module


def _parameter(node: ast.expr, module: Module) -> tuple[FunctionNode, str] | None:
    """Return the function whose parameter a name is, and the parameter's name."""
    function = module.function(node) if isinstance(node, ast.Name) else None
    if not isinstance(node, ast.Name) or not isinstance(
        function, (ast.FunctionDef, ast.AsyncFunctionDef)
    ):
        return None
    names = {a.arg for a in (*function.args.args, *function.args.kwonlyargs)}
    return (function, node.id) if node.id in names else None
