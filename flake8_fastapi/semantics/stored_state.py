"""What an application or a request holds in its ``state``, by the assignments of the project."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from flake8_fastapi.project.module import Module
from flake8_fastapi.project.roles import role_of
from flake8_fastapi.semantics.types import NONE, Types, union
from flake8_fastapi.settings import Role

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

APPLICATIONS = ("starlette.applications.Starlette",)
CONNECTIONS = ("starlette.requests.HTTPConnection",)
Holder = Literal["application", "connection", ""]


def _assignments(module: Module) -> Iterator[tuple[ast.expr, ast.expr]]:
    for assign in module.nodes(ast.Assign):
        for target in assign.targets:
            yield target, assign.value
    for annotated in module.nodes(ast.AnnAssign):
        if annotated.value is not None:
            yield annotated.target, annotated.value


class StoredState:
    """The attributes of ``app.state`` and ``request.state`` in one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference

    def read(self, node: ast.Attribute, module: Module) -> Types:
        """Return what ``app.state.name`` was given anywhere, or nothing when that is unknown."""
        if not isinstance(node.value, ast.Attribute) or node.value.attr != "state":
            return ()
        if module.is_stub or not isinstance(node.ctx, ast.Load):
            return ()
        holder = self._holder(node.value.value, module)
        if not holder:
            return ()
        question = ("state", node.attr, holder)
        return self.inference.answers.ask(question, lambda: self._given(node.attr, holder))

    def _holder(self, node: ast.expr, module: Module) -> Holder:
        if isinstance(node, ast.Attribute) and node.attr == "app":
            if self.inference.is_instance(self.inference.infer(node.value, module), CONNECTIONS):
                return "application"
        types = self.inference.infer(node, module)
        if self.inference.is_instance(types, APPLICATIONS):
            return "application"
        return "connection" if self.inference.is_instance(types, CONNECTIONS) else ""

    def _given(self, name: str, holder: Holder) -> Types:
        project = self.inference.project
        found: list[Types] = []
        for path in project.files:
            text = project.text(path)
            assigned = text is not None and f".state.{name}" in text
            yielded = text is not None and name in text and "yield" in text and "lifespan" in text
            module = project.module(path) if assigned or yielded else None
            if module is None or role_of(module, project) is Role.TEST:
                continue
            found.extend(
                self.inference.infer(value, module)
                for target, value in _assignments(module)
                if self._is_meant(target, name, holder, module)
            )
            if holder == "connection" and yielded:
                found.extend(self._yielded(name, module))
        kept = [types for types in found if types != (NONE,)]
        return union(*kept) if kept else ()

    def _yielded(self, name: str, module: Module) -> Iterator[Types]:
        """Yield what a lifespan gives to the state of each request: ``yield {"name": value}``."""
        for node in module.nodes(ast.Yield):
            if not isinstance(node.value, ast.Dict) or not _is_lifespan(node, module):
                continue
            for key, value in zip(node.value.keys, node.value.values):
                if isinstance(key, ast.Constant) and key.value == name:
                    yield self.inference.infer(value, module)

    def _is_meant(self, target: ast.expr, name: str, holder: Holder, module: Module) -> bool:
        return (
            isinstance(target, ast.Attribute)
            and target.attr == name
            and isinstance(target.value, ast.Attribute)
            and target.value.attr == "state"
            and self._holder(target.value.value, module) in (holder, "")
        )


def _is_lifespan(node: ast.Yield, module: Module) -> bool:
    """Tell whether a generator is an asynchronous context manager around one application."""
    function = module.function(node)
    return (
        isinstance(function, ast.AsyncFunctionDef)
        and bool(function.decorator_list)
        and len(function.args.args) == 1
    )
