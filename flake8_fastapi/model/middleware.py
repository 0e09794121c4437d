"""Middleware: what is added to an application, and in which order.

Source: FastAPI "Advanced Middleware" and "CORS", ``starlette.applications.Starlette``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.model.development import in_development_branch
from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.loop import EventLoop
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.roles import role_of
from flake8_fastapi.semantics.arguments import argument, bind
from flake8_fastapi.semantics.calls import CallGraph
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.types import ClassRef, FunctionRef, Instance, Type
from flake8_fastapi.settings import Role

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

APPS = ("starlette.applications.Starlette",)
CORS = ("starlette.middleware.cors.CORSMiddleware",)
ENTRY = ("starlette.middleware.Middleware",)
WORDS = ("middleware", "Middleware")
MAX_DEPTH = 4


class Added(NamedTuple):
    """One middleware that is added to an application, and the module that does it."""

    node: ast.AST
    module: Module


class Middlewares:
    """Questions about the middleware of one project."""

    def __init__(self, calls: CallGraph, routing: Routing, loop: EventLoop) -> None:
        self.inference: Inference = calls.inference
        self.calls = calls
        self.routing = routing
        self.loop = loop

    # -- what runs --------------------------------------------------------------------

    def functions(self) -> list[FunctionInfo]:
        """Return the project functions that middleware runs around requests."""
        found: dict[FunctionInfo, None] = {}
        for module in self.routing.modules_with("middleware", "Middleware"):
            if role_of(module, self.routing.project) is Role.TEST:
                continue
            for call in module.nodes(ast.Call):
                for info in self._run_by(call, module):
                    found[info] = None
        return list(found)

    def _run_by(self, call: ast.Call, module: Module) -> Iterator[FunctionInfo]:
        if isinstance(call.func, ast.Attribute) and call.func.attr == "middleware":
            holder = module.parent(call)
            if isinstance(holder, (ast.FunctionDef, ast.AsyncFunctionDef)):
                if self._is_app(call.func.value, module):
                    yield self.inference.function_info(holder, module)
        for given in (self.given(call, module), argument(call, "dispatch")):
            for kind in self.inference.infer(given, module) if given is not None else ():
                yield from self._methods(kind)

    def _methods(self, kind: Type) -> Iterator[FunctionInfo]:
        if isinstance(kind, FunctionRef) and not kind.info.module.is_stub:
            yield kind.info
        elif isinstance(kind, ClassRef) and not kind.info.module.is_stub:
            for name in ("__call__", "dispatch"):
                for method in self.inference.attribute(Instance(kind.info), name):
                    if isinstance(method, FunctionRef) and not method.info.module.is_stub:
                        yield method.info

    # -- what is added ----------------------------------------------------------------

    def given(self, call: ast.Call, module: Module) -> ast.expr | None:
        """Return the class that an ``add_middleware`` or ``Middleware`` call is given."""
        if isinstance(call.func, ast.Attribute) and call.func.attr == "add_middleware":
            return argument(call, "middleware_class", 0)
        if isinstance(call.func, (ast.Name, ast.Attribute)) and call.args:
            if self.inference.is_subclass(self.inference.infer(call.func, module), ENTRY):
                return argument(call, "cls", 0)
        return None

    def is_cors(self, node: ast.expr | None, module: Module) -> bool:
        """Tell whether an expression is certainly Starlette's CORS middleware class."""
        return node is not None and self.inference.is_subclass(
            self.inference.infer(node, module), CORS
        )

    def _is_app(self, node: ast.expr, module: Module) -> bool:
        return self.inference.is_instance(self.inference.infer(node, module), APPS)

    # -- order ------------------------------------------------------------------------

    def outside(self, call: ast.Call, module: Module) -> Added | None:
        """Return a middleware that certainly runs around the one that the call adds."""
        if isinstance(call.func, ast.Attribute) and call.func.attr == "add_middleware":
            if not self._is_app(call.func.value, module):
                return None
            return self._later(call, call.func.value, module, 0)
        holder = module.parent(call)
        if not isinstance(holder, (ast.List, ast.Tuple)):
            return None
        for entry in holder.elts[: holder.elts.index(call)]:
            if isinstance(entry, ast.Call) and self._counts(entry, module):
                return Added(entry, module)
        keyword = module.parent(holder)
        maker = module.parent(keyword) if isinstance(keyword, ast.keyword) else None
        if isinstance(maker, ast.Call) and self._is_app(maker, module):
            target = _assigned(maker, module)
            return self._later(maker, target, module, 0) if target is not None else None
        return None

    def _counts(self, call: ast.Call, module: Module) -> bool:
        """Tell whether a call adds a middleware other than CORS, in production too."""
        given = self.given(call, module)
        if given is None or self.is_cors(given, module):
            return False
        return not in_development_branch(call, module)

    def _later(self, call: ast.Call, app: ast.expr, module: Module, depth: int) -> Added | None:
        """Return what is added to `app` after the call, here or by those who called it."""
        scope = module.function(call)
        if isinstance(scope, ast.Lambda):
            return None
        nodes = body_nodes(scope if scope is not None else module.tree)
        start = next((i for i, node in enumerate(nodes) if node is call), len(nodes))
        for node in nodes[start + 1 :]:
            if isinstance(node, ast.Call) and not _excludes(call, node, module):
                found = self._adds(node, app, module, depth)
                if found is not None:
                    return found
        if scope is None or depth > MAX_DEPTH or not isinstance(app, ast.Name):
            return None
        return self._after_callers(self.inference.function_info(scope, module), app.id, depth)

    def _adds(self, call: ast.Call, app: ast.expr, module: Module, depth: int) -> Added | None:
        """Return the middleware that a call adds to `app`, itself or in project functions."""
        wanted = ast.dump(app)
        function = call.func
        if isinstance(function, ast.Attribute) and _loads(function.value) == wanted:
            if function.attr == "middleware" or (
                function.attr == "add_middleware" and self._counts(call, module)
            ):
                return None if in_development_branch(call, module) else Added(call, module)
        if depth > MAX_DEPTH or in_development_branch(call, module):
            return None
        values = [*call.args, *(k.value for k in call.keywords)]
        if not any(_loads(value) == wanted for value in values):
            return None
        for target in self.calls.targets(call, module):
            if isinstance(target, FunctionInfo):
                found = self._added_by(target, call, wanted, depth)
                if found is not None:
                    return found
        return None

    def _added_by(
        self, target: FunctionInfo, call: ast.Call, wanted: str, depth: int
    ) -> Added | None:
        skip = 1 if target.owner is not None and isinstance(call.func, ast.Attribute) else 0
        for name, value in bind(target.node.args, call, skip=skip).items():
            if _loads(value) == wanted and not name.startswith("*"):
                app = ast.Name(name, ast.Load())
                for inner in target.calls:
                    found = self._adds(inner, app, target.module, depth + 1)
                    if found is not None:
                        return found
        return None

    def _after_callers(self, info: FunctionInfo, name: str, depth: int) -> Added | None:
        """Return what callers add after the call of a function that takes or returns the app."""
        taken = any(parameter.arg == name for parameter in info.parameters)
        returned = any(isinstance(r.value, ast.Name) and r.value.id == name for r in info.returns)
        if not taken and not returned:
            return None
        for node, module in self.loop.references(info):
            call = module.parent(node)
            if not isinstance(call, ast.Call) or call.func is not node:
                continue
            if role_of(module, self.routing.project) in (Role.TEST, Role.SCRIPT):
                continue
            if info not in self.calls.targets(call, module):
                continue
            skip = 1 if info.owner is not None and isinstance(node, ast.Attribute) else 0
            given = bind(info.node.args, call, skip=skip).get(name) if taken else None
            app = given if given is not None else _assigned(call, module) if returned else None
            found = self._later(call, app, module, depth + 1) if app is not None else None
            if found is not None:
                return found
        return None


def _loads(node: ast.expr) -> str:
    return ast.dump(node) if isinstance(node, (ast.Name, ast.Attribute)) else ""


def _assigned(call: ast.Call, module: Module) -> ast.expr | None:
    """Return the variable that a call's value is assigned to, as an expression that reads it."""
    holder = module.parent(call)
    if isinstance(holder, ast.Assign) and isinstance(holder.targets[0], ast.Name):
        return ast.Name(holder.targets[0].id, ast.Load())
    if isinstance(holder, ast.AnnAssign) and isinstance(holder.target, ast.Name):
        return ast.Name(holder.target.id, ast.Load())
    return None


def _excludes(first: ast.AST, second: ast.AST, module: Module) -> bool:
    """Tell whether two nodes stand in different branches of one ``if``."""
    around = {id(second), *(id(node) for node in module.ancestors(second))}
    child = first
    for outer in module.ancestors(first):
        if isinstance(outer, ast.If) and id(outer) in around:
            other = outer.orelse if child in outer.body else outer.body
            if any(id(statement) in around for statement in other):
                return True
        child = outer
    return False
