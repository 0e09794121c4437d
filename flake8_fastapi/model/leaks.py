"""Where the text of an exception leaves for the client: details of errors and response bodies."""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.model.development import in_development_branch
from flake8_fastapi.model.lifecycle import Handler, Lifecycle
from flake8_fastapi.model.loop import EventLoop
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.calls import CallGraph
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.exception_text import NOTHING, RESPONSE, ExceptionText, Given, Origin
from flake8_fastapi.semantics.exceptions import BROAD
from flake8_fastapi.semantics.foreign import ForeignExceptions
from flake8_fastapi.semantics.types import (
    UNKNOWN,
    ClassRef,
    Const,
    FunctionRef,
    Instance,
    Type,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

HTTP_EXCEPTION = ("starlette.exceptions.HTTPException",)
EXCEPTION = ("builtins.BaseException",)
MAX_DEPTH = 4


class Leaks:
    """Answers for one project whether a ``raise`` or ``return`` sends the text of an exception.

    Every answer is the name of the exception, or "".
    """

    def __init__(
        self, inference: Inference, calls: CallGraph, lifecycle: Lifecycle, loop: EventLoop
    ) -> None:
        self.inference = inference
        self.lifecycle = lifecycle
        self.loop = loop
        self.foreign = ForeignExceptions(inference, calls)
        self.texts = ExceptionText(inference, self.foreign, in_development_branch)

    # -- what parameters hold ---------------------------------------------------------

    @cached_property
    def _handlers(self) -> dict[FunctionInfo, Given]:
        """Handlers that get foreign exceptions, with what their parameter holds."""
        found: dict[FunctionInfo, Given] = {}
        for handler in self.lifecycle.handlers:
            name = self._handled(handler)
            if handler.function is None or not name:
                continue
            own = handler.function.owner is not None
            parameters = handler.function.parameters[1 if own else 0 :]
            if len(parameters) == 2:
                found[handler.function] = {parameters[1]: Origin(name)}
        return found

    def _handled(self, handler: Handler) -> str:
        """Return the name of a foreign exception that a handler is for, or ""."""
        for kind in handler.exceptions:
            if kind == Const(500):
                return "Exception"
            if isinstance(kind, ClassRef):
                builtin = kind.info.qualname.startswith("builtins.")
                if builtin and kind.info.qualname not in BROAD:
                    continue  # The project raises it with texts of its own, most likely.
                kind = Instance(kind.info)
            name = self.foreign.name(kind, handler.module)
            if name:
                return name
        return ""

    def given(self, function: FunctionInfo) -> Given:
        """Return what the parameters of an exception handler hold."""
        return self._handlers.get(function, NOTHING)

    # -- raise ------------------------------------------------------------------------

    def raised(self, node: ast.Raise, function: FunctionInfo) -> str:
        """Return whose text a ``raise`` of an HTTP exception sends."""
        if node.exc is None or in_development_branch(node, function.module):
            return ""
        given = self.given(function)
        found = self._in_error(node.exc, function.module, given, 0)
        if found or given:
            return found
        return self._raised_for_callers(node.exc, function)

    def _in_error(self, node: ast.expr, module: Module, given: Given, depth: int) -> str:
        if depth > MAX_DEPTH:
            return ""
        if isinstance(node, ast.Name):
            for value in self._values(node, module):
                found = self._in_error(value, module, given, depth + 1)
                if found:
                    return found
        if not isinstance(node, ast.Call):
            return ""
        kind = self._one(node.func, module)
        if isinstance(kind, ClassRef):
            if not self.inference.classes.is_subclass(kind.info, HTTP_EXCEPTION):
                return ""
            return self._in_http_exception(kind, node, module, given)
        if isinstance(kind, FunctionRef) and not kind.info.module.is_stub:
            inner = self.texts.passed(kind, node, module, given)
            for statement in kind.info.returns if inner else ():
                if statement.value is not None:
                    found = self._in_error(statement.value, kind.info.module, inner, depth + 1)
                    if found:
                        return found
        return ""

    def _in_http_exception(
        self, kind: ClassRef, call: ast.Call, module: Module, given: Given
    ) -> str:
        methods = self.inference.attribute(Instance(kind.info), "__init__")
        method = methods[0] if len(methods) == 1 else UNKNOWN
        if not isinstance(method, FunctionRef) or method.info.module.is_stub:
            detail = argument(call, "detail", 1)
            return self.texts.held(detail, module, given) if detail is not None else ""
        inner = self.texts.passed(method, call, module, given)
        return self._kept(method.info, inner) if inner else ""

    def _kept(self, method: FunctionInfo, given: Given) -> str:
        """Return whose text a project class hands to the ``__init__`` above or keeps as detail."""
        values: list[ast.expr] = []
        for node in body_nodes(method.node):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                if node.func.attr == "__init__":
                    values.extend([*node.args, *(k.value for k in node.keywords)])
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute):
                if node.targets[0].attr == "detail":
                    values.append(node.value)
        found = (self.texts.held(value, method.module, given) for value in values)
        return next((name for name in found if name), "")

    def _raised_for_callers(self, node: ast.expr, function: FunctionInfo) -> str:
        """``def fail(error): raise HTTPException(500, str(error))``: ask who calls it."""
        candidates = [p for p in function.parameters if self._may_be_exception(p, function)]
        trial = {parameter: Origin("Exception") for parameter in candidates}
        if not trial or not self._in_error(node, function.module, trial, 0):
            return ""
        for use, module in self.loop.references(function):
            call = module.parent(use)
            if not isinstance(call, ast.Call) or call.func is not use:
                continue
            kind = self._one(call.func, module)
            if isinstance(kind, FunctionRef) and kind.info is function:
                inner = self.texts.passed(kind, call, module, NOTHING)
                found = self._in_error(node, function.module, inner, 0) if inner else ""
                if found:
                    return found
        return ""

    def _may_be_exception(self, parameter: ast.arg, function: FunctionInfo) -> bool:
        if parameter.annotation is None:
            return parameter.arg not in ("self", "cls")
        kinds = self.inference.annotations.resolve(parameter.annotation, function.module)
        return self.inference.is_instance(kinds, EXCEPTION)

    # -- return -----------------------------------------------------------------------

    def returned(self, node: ast.Return, function: FunctionInfo, *, is_route: bool) -> str:
        """Return whose text a ``return`` sends: of a route anything, elsewhere a response."""
        if node.value is None or in_development_branch(node, function.module):
            return ""
        if not is_route and not self._is_response(node.value, function.module):
            return ""
        return self.texts.held(node.value, function.module, self.given(function))

    def _is_response(self, node: ast.expr, module: Module) -> bool:
        return self.inference.is_instance(self.inference.infer(node, module), RESPONSE)

    def _values(self, node: ast.Name, module: Module) -> list[ast.expr]:
        return [
            d.binding.value
            for d in self.inference.definitions(node, module)
            if d.binding is not None and d.module is module and d.binding.kind == "assign"
            and d.binding.value is not None and not d.binding.path
        ]  # fmt: skip

    def _one(self, node: ast.expr, module: Module) -> Type:
        kinds = self.inference.infer(node, module)
        return kinds[0] if len(kinds) == 1 else UNKNOWN
