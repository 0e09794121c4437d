"""What runs at start-up and shutdown, and what handles exceptions.

Source: FastAPI "Lifespan Events" and "Handling Errors", Starlette "Lifespan".
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.routing import OWNERS
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import UNKNOWNS, ClassRef, External, FunctionRef, Types

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

APPS = (*OWNERS, "starlette.applications.Starlette", "starlette.routing.Router")
_AROUND = expression(
    r"(?:lifespan|on_startup|on_shutdown)\s*=|\.\s*(?:on_event|add_event_handler)\s*\("
)
_HANDLES = expression(r"exception_handlers\s*=|\.\s*(?:add_)?exception_handler\s*\(")


@dataclass(eq=False)
class StartUp:
    """A function that runs around the life of the application."""

    function: FunctionInfo
    kind: Literal["lifespan", "startup", "shutdown"]


@dataclass(eq=False)
class Handler:
    """An exception handler: the exceptions (classes or codes) it is for, and its function."""

    node: ast.AST
    module: Module
    exceptions: Types
    function: FunctionInfo | None


class Lifecycle:
    """Start-up, shutdown and exception handlers of one project."""

    def __init__(self, inference: Inference, routing: Routing) -> None:
        self.inference = inference
        self.routing = routing

    @cached_property
    def start_ups(self) -> dict[FunctionInfo, StartUp]:
        """Lifespans, start-up and shutdown handlers by function."""
        found: dict[FunctionInfo, StartUp] = {}
        words = ("lifespan", "on_event", "on_startup", "on_shutdown", "add_event_handler")
        for module in self.routing.modules_with(*words, like=_AROUND.search):
            for call in module.nodes(ast.Call):
                for start_up in self._from_call(call, module):
                    found.setdefault(start_up.function, start_up)
        return found

    def _from_call(self, call: ast.Call, module: Module) -> list[StartUp]:
        found: list[StartUp] = []
        lifespan = argument(call, "lifespan")
        if lifespan is not None and self._is_app(call, module):
            found.extend(StartUp(f, "lifespan") for f in self._functions(lifespan, module))
        for name, kind in (("on_startup", "startup"), ("on_shutdown", "shutdown")):
            value = argument(call, name)
            if isinstance(value, (ast.List, ast.Tuple)) and self._is_app(call, module):
                for item in value.elts:
                    found.extend(
                        StartUp(f, "startup" if kind == "startup" else "shutdown")
                        for f in self._functions(item, module)
                    )
        if isinstance(call.func, ast.Attribute):
            found.extend(self._from_method(call, call.func, module))
        return found

    def _from_method(
        self, call: ast.Call, function: ast.Attribute, module: Module
    ) -> list[StartUp]:
        if function.attr not in ("on_event", "add_event_handler"):
            return []
        if not self.inference.is_instance(self.inference.infer(function.value, module), APPS):
            return []
        event = argument(call, "event_type", 0)
        if not isinstance(event, ast.Constant) or event.value not in ("startup", "shutdown"):
            return []
        kind: Literal["startup", "shutdown"] = "startup" if event.value == "startup" else "shutdown"
        if function.attr == "add_event_handler":
            value = argument(call, "func", 1)
            return [StartUp(f, kind) for f in self._functions(value, module)]
        holder = module.parent(call)
        if isinstance(holder, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return [StartUp(self.inference.function_info(holder, module), kind)]
        return []

    def _is_app(self, call: ast.Call, module: Module) -> bool:
        kinds = self.inference.infer(call.func, module)
        return bool(kinds) and all(isinstance(k, (ClassRef, External)) for k in kinds) and (
            self.inference.is_subclass(kinds, APPS)
        )  # fmt: skip

    def _functions(self, node: ast.expr | None, module: Module) -> list[FunctionInfo]:
        if node is None:
            return []
        if isinstance(node, ast.Call):
            return self._factory(node, module)
        kinds = self.inference.infer(node, module)
        return [k.info for k in kinds if isinstance(k, FunctionRef) and not k.info.module.is_stub]

    def _factory(self, node: ast.Call, module: Module) -> list[FunctionInfo]:
        """``lifespan=make_lifespan(...)``: the function that the factory returns."""
        kinds = self.inference.infer(node, module)
        return [k.info for k in kinds if isinstance(k, FunctionRef) and not k.info.module.is_stub]

    @cached_property
    def handlers(self) -> list[Handler]:
        """Every exception handler that the project registers."""
        found: list[Handler] = []
        for module in self.routing.modules_with("exception_handler", like=_HANDLES.search):
            for call in module.nodes(ast.Call):
                found.extend(self._handler(call, module))
        return found

    def _handler(self, call: ast.Call, module: Module) -> list[Handler]:
        table = argument(call, "exception_handlers")
        if table is not None and self._is_app(call, module):
            return self._table(call, table, module)
        if not isinstance(call.func, ast.Attribute):
            return []
        if call.func.attr not in ("exception_handler", "add_exception_handler"):
            return []
        key = argument(call, "exc_class_or_status_code", 0)
        if key is None:
            return []
        if call.func.attr == "add_exception_handler":
            value = argument(call, "handler", 1)
            return [self._entry(call, key, value, module)]
        holder = module.parent(call)
        function = None
        if isinstance(holder, (ast.FunctionDef, ast.AsyncFunctionDef)):
            function = self.inference.function_info(holder, module)
        return [Handler(call, module, self._classes(key, module), function)]

    def _table(self, call: ast.Call, table: ast.expr, module: Module) -> list[Handler]:
        """``exception_handlers={...}``, also by name; one that cannot be read is for anything."""
        if isinstance(table, ast.Dict):
            return [
                self._entry(call, key, value, module)
                for key, value in zip(table.keys, table.values)
                if key is not None
            ]
        for definition in self.inference.definitions(table, module):
            binding, home = definition.binding, definition.module
            if binding is not None and home is not None and isinstance(binding.value, ast.Dict):
                return self._table(call, binding.value, home)
        return [Handler(call, module, UNKNOWNS, None)]

    def _entry(
        self, call: ast.Call, key: ast.expr, value: ast.expr | None, module: Module
    ) -> Handler:
        functions = self._functions(value, module)
        function = functions[0] if functions else None
        return Handler(call, module, self._classes(key, module), function)

    def _classes(self, key: ast.expr, module: Module) -> Types:
        return self.inference.infer(key, module)
