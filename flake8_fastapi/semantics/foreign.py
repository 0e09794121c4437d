"""Which exceptions are foreign: raised by libraries or the system, with texts of their own."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.calls import CallGraph, Runs
from flake8_fastapi.semantics.entities import body_nodes
from flake8_fastapi.semantics.exceptions import BROAD, TRIES, members
from flake8_fastapi.semantics.types import (
    UNKNOWN,
    ClassRef,
    External,
    FunctionRef,
    Instance,
    Type,
    Types,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: Their texts are written for clients, or tell them of their own input.
FOR_CLIENTS = (
    "starlette.exceptions.HTTPException", "starlette.exceptions.WebSocketException",
    "fastapi.exceptions.ValidationException", "pydantic.ValidationError",
    "pydantic_core.ValidationError", "pydantic.v1.ValidationError",
    "starlette.websockets.WebSocketDisconnect", "slowapi.errors.RateLimitExceeded",
)  # fmt: skip
EXCEPTION = "builtins.BaseException"
MAX_FUNCTIONS = 200


class ForeignExceptions:
    """Answers for one project whether what a handler catches is a library's or the system's."""

    def __init__(self, inference: Inference, calls: CallGraph) -> None:
        self.inference = inference
        self.calls = calls

    def caught(self, handler: ast.ExceptHandler, module: Module) -> str:
        """Return the name of a foreign exception that a handler catches, or ""."""
        if handler.type is None:
            return "BaseException"
        for types in members(self.inference, handler.type, module):
            instances = tuple(
                i for kind in types for i in self.inference.annotations.instance_of(kind)
            )
            found = self.among(instances, handler, module)
            if found:
                return found
        return ""

    def among(self, types: Types, handler: ast.ExceptHandler, module: Module) -> str:
        """Return the name of a foreign exception among alternatives of what is caught, or ""."""
        if UNKNOWN in types:
            return ""
        for kind in types:
            name = self.name(kind, module)
            if name and not self._is_own(kind, handler, module):
                return name
        return ""

    def name(self, kind: Type, module: Module) -> str:
        """Return the short name of an exception of a library or the system, or ""."""
        if isinstance(kind, External):
            name = kind.name.removesuffix("()")
            outside = name not in FOR_CLIENTS and self._is_outside(name, module)
            return name.rsplit(".", 1)[-1] if outside else ""
        if not isinstance(kind, Instance) or not kind.info.module.is_stub:
            return ""
        classes = self.inference.classes
        if classes.is_subclass(kind.info, FOR_CLIENTS):
            return ""
        return kind.info.name if classes.is_subclass(kind.info, (EXCEPTION,)) else ""

    def _is_outside(self, name: str, module: Module) -> bool:
        """Tell whether the module of an outside name is no part of the project."""
        return self.inference.project.resolve(name.split(".", 1)[0], module) is None

    def _is_own(self, kind: Type, handler: ast.ExceptHandler, module: Module) -> bool:
        """Tell whether the project may have raised this exception with a text of its own."""
        name = self.inference.canonical(kind).removesuffix("()")
        if name in BROAD:
            return False
        outer = module.parent(handler)
        if not isinstance(outer, TRIES) or name == "builtins.AssertionError":
            return name.startswith("builtins.")
        body = ast.Module(body=outer.body, type_ignores=[])
        nodes = body_nodes(body)
        if any(isinstance(n, ast.Raise) and self._raises(n, name, module) for n in nodes):
            return True
        calls = [n for n in nodes if isinstance(n, ast.Call)]
        if name == "builtins.ValueError":
            return any(self._may_validate(call, module) for call in calls)
        return any(self._leads_to(call, name, module) for call in calls)

    def _raises(self, node: ast.Raise, name: str, module: Module) -> bool:
        made = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        if not isinstance(made, (ast.Name, ast.Attribute)):
            return False
        return any(
            self.inference.classes.is_subclass(kind.info, (name,))
            if isinstance(kind, (ClassRef, Instance))
            else isinstance(kind, External) and kind.name == name
            for kind in self.inference.infer(made, module)
        )

    def _may_validate(self, call: ast.Call, module: Module) -> bool:
        """Tell whether a call runs, or may run, code of the project or of an unknown library."""
        return any(
            not kind.info.module.is_stub if isinstance(kind, (ClassRef, FunctionRef)) else True
            for kind in self.inference.infer(call.func, module)
        )

    def _leads_to(self, call: ast.Call, name: str, module: Module) -> bool:
        pending: list[Runs] = list(self.calls.targets(call, module))
        seen = set(pending)
        while pending and len(seen) < MAX_FUNCTIONS:
            function = pending.pop()
            for node in body_nodes(function.node):
                if isinstance(node, ast.Raise) and self._raises(node, name, function.module):
                    return True
                if isinstance(node, ast.Call):
                    fresh = [t for t in self.calls.targets(node, function.module) if t not in seen]
                    seen.update(fresh)
                    pending.extend(fresh)
        return False
