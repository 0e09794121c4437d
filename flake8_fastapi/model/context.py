"""What a rule sees: the file at hand and the application around it."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import cached_property

from flake8_fastapi.model.application import Application
from flake8_fastapi.project.module import FunctionNode, Module
from flake8_fastapi.project.roles import relative_path
from flake8_fastapi.semantics.calls import Hit
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.infer import Inference
from flake8_fastapi.semantics.types import Const, Coroutine, TupleOf, Type, Types
from flake8_fastapi.settings import Role


class Context:
    """The file that is checked, with short ways to what rules ask most."""

    def __init__(self, application: Application, module: Module) -> None:
        self.app = application
        self.module = module
        self.elements: dict[type, Sequence[object]] = {}

    @property
    def types(self) -> Inference:
        """The inference of the project."""
        return self.app.types

    @cached_property
    def role(self) -> Role:
        """The role of the file."""
        return self.app.role(self.module)

    def infer(self, node: ast.expr) -> Types:
        """Return the types of an expression of this file."""
        return self.app.types.infer(node, self.module)

    def is_instance(self, node: ast.expr, *names: str) -> bool:
        """Tell whether an expression of this file is certainly an object of these classes."""
        return self.app.types.is_instance(self.infer(node), names)

    def name_of(self, node: ast.expr) -> str:
        """Return the qualified name that a (dotted) name of this file stands for, or ""."""
        return self.app.types.name_of(node, self.module)

    def function_of(self, node: FunctionNode) -> FunctionInfo:
        """Return the function that a definition of this file makes."""
        return self.app.types.function_info(node, self.module)

    def owns(self, node: ast.AST) -> bool:
        """Tell whether a node belongs to this file."""
        return node is self.module.tree or node in self.module.index.parents

    def position(self, node: ast.AST) -> tuple[int, int]:
        """Return the line (1-based) and column (0-based) at which a finding on the node stands.

        For a definition that is the line of ``def`` or ``class``, below its decorators.
        """
        return getattr(node, "lineno", 1), getattr(node, "col_offset", 0)

    def place(self, module: Module, node: ast.AST) -> str:
        """Return ``path:line`` of a node, the path relative to the project or the workspace."""
        project = self.app.project
        inside = module.path.is_relative_to(project.root)
        path = relative_path(module.path, project.root if inside else project.workspace)
        return f"{path}:{getattr(node, 'lineno', 0)}"

    def source(self, node: ast.AST, limit: int = 60) -> str:
        """Return the text of a node on one line, shortened."""
        try:
            text = " ".join(ast.unparse(node).split())
        except (ValueError, RecursionError):
            return "..."
        return text if len(text) <= limit else text[: limit - 3] + "..."

    def describe(self, kind: Type) -> str:
        """Return a value's type as messages name it."""
        if isinstance(kind, Const):
            return "None" if kind.value is None else type(kind.value).__name__
        if isinstance(kind, TupleOf):
            return "tuple"
        if isinstance(kind, Coroutine):
            return "a coroutine"
        name = self.app.types.canonical(kind)
        short = name.removeprefix("builtins.")
        return f"`{short.rsplit('.', 1)[-1]}`" if short else "something else"

    def chain(self, hit: Hit) -> str:
        """Return how a chain reaches its effect, for messages; "" for a direct call."""
        if not hit.steps:
            return ""
        names = " -> ".join(f"{step.name}()" for step in hit.steps)
        return f" through {names} ({self.place(hit.module, hit.node)})"
