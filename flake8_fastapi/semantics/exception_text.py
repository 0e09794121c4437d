"""Follows the text of foreign exceptions through expressions, variables and project functions."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument, bind
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes, nodes_in
from flake8_fastapi.semantics.foreign import ForeignExceptions
from flake8_fastapi.semantics.known_parts import KnownParts, known_parts
from flake8_fastapi.semantics.scopes import Binding
from flake8_fastapi.semantics.types import UNKNOWN, ClassRef, FunctionRef, Instance, Type

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_DEPTH = 12
RESPONSE = ("starlette.responses.Response",)
STRINGS = frozenset({"builtins.str", "builtins.repr", "builtins.ascii", "builtins.format"})
TRACES = frozenset(
    f"traceback.{name}"
    for name in ("format_exc", "format_exception", "format_exception_only", "format_tb")
)
#: Methods of a text that give the text, or part of it.
METHODS = frozenset(
    {"strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "partition", "rpartition",
     "replace", "lower", "upper", "title", "capitalize", "encode", "removeprefix", "removesuffix"}
)  # fmt: skip
#: Attributes of an exception that are exceptions themselves.
CAUSES = frozenset({"orig", "__cause__", "__context__"})
#: Functions and methods that give their argument or object in another shape.
SHAPING = frozenset(
    {"builtins.dict", "builtins.list", "builtins.tuple", "json.dumps",
     "fastapi.encoders.jsonable_encoder"}
)  # fmt: skip
DUMPS = frozenset({"model_dump", "model_dump_json", "dict", "json", "copy"})


class Origin(NamedTuple):
    """What a parameter holds: an exception of this name, or already its text."""

    exception: str
    is_text: bool = False


Given = Mapping[ast.arg, Origin]
NOTHING: Given = {}
Question = Callable[[ast.expr, Module, Given, int], str]


class ExceptionText:
    """Tells for the expressions of one project whose exception's text they hold, if any.

    Every answer is the name of the foreign exception, or "". `given` tells what parameters hold,
    `is_hidden` where a use does not count (in a branch for development).
    """

    def __init__(
        self,
        inference: Inference,
        foreign: ForeignExceptions,
        is_hidden: Callable[[ast.AST, Module], bool],
    ) -> None:
        self.inference = inference
        self.foreign = foreign
        self.is_hidden = is_hidden

    # -- the exception itself ---------------------------------------------------------

    def exception(self, node: ast.expr, module: Module, given: Given, depth: int = 0) -> str:
        """Return the name of the foreign exception that an expression is, or ""."""
        if isinstance(node, ast.Attribute) and node.attr in CAUSES:
            return self.exception(node.value, module, given, depth + 1)
        if not isinstance(node, ast.Name) or depth > MAX_DEPTH or self.is_hidden(node, module):
            return ""
        for binding in self._bindings(node, module):
            found = self._bound_exception(binding, node, module, given, depth)
            if found:
                return found
        return ""

    def _bindings(self, node: ast.Name, module: Module) -> list[Binding]:
        return [
            d.binding
            for d in self.inference.definitions(node, module)
            if d.binding is not None and d.module is module
        ]

    def _bound_exception(
        self, binding: Binding, use: ast.Name, module: Module, given: Given, depth: int
    ) -> str:
        if isinstance(binding.node, ast.ExceptHandler):
            types = self.inference.infer(use, module)
            if UNKNOWN in types:
                return self.foreign.caught(binding.node, module)
            return self.foreign.among(types, binding.node, module)
        if isinstance(binding.node, ast.arg):
            origin = given.get(binding.node)
            if origin is None or origin.is_text or self._is_own(use, module):
                return ""
            return origin.exception
        if binding.kind in ("assign", "annotation") and binding.value is not None:
            return "" if binding.path else self.exception(binding.value, module, given, depth + 1)
        return ""

    def _is_own(self, use: ast.Name, module: Module) -> bool:
        """Tell whether a test or an annotation says that it is an exception of the project."""
        types = self.inference.infer(use, module)
        return all(isinstance(k, Instance) and not k.info.module.is_stub for k in types)

    # -- its text ---------------------------------------------------------------------

    def text(self, node: ast.expr, module: Module, given: Given, depth: int = 0) -> str:
        """Return the exception whose text an expression is made of, or ""."""
        if depth > MAX_DEPTH:
            return ""
        if isinstance(node, ast.Name):
            return self._named(node, module, given, depth, self.text)
        parts = self._text_parts(node, module)
        if parts is not None:
            return self._first(self.printed, parts, module, given, depth)
        if isinstance(node, ast.Attribute):
            if node.attr == "args":
                return self.exception(node.value, module, given, depth + 1)
            return self._part(node, module, given, depth)
        if isinstance(node, ast.Call):
            return self._called_text(node, module, given, depth)
        inner = _inner(node)
        return self._first(self.text, inner, module, given, depth)

    def printed(self, node: ast.expr, module: Module, given: Given, depth: int = 0) -> str:
        """Return the exception that is, or whose text is, put into a text at `node`."""
        return self.exception(node, module, given, depth) or self.text(node, module, given, depth)

    def _first(
        self, question: Question, nodes: list[ast.expr], module: Module, given: Given, depth: int
    ) -> str:
        for node in nodes:
            found = question(node, module, given, depth + 1)
            if found:
                return found
        return ""

    def _text_parts(self, node: ast.expr, module: Module) -> list[ast.expr] | None:
        """Return what a formatting expression puts into its text; None for other expressions."""
        if isinstance(node, ast.JoinedStr):
            return [v.value for v in node.values if isinstance(v, ast.FormattedValue)]
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            right = node.right
            if isinstance(right, ast.Tuple):
                return list(right.elts)
            return list(right.values) if isinstance(right, ast.Dict) else [right]
        if not isinstance(node, ast.Call):
            return None
        values = [*node.args, *(k.value for k in node.keywords)]
        if isinstance(node.func, ast.Name):
            name = self.inference.name_of(node.func, module)
            return values[:1] if name in STRINGS else None
        if isinstance(node.func, ast.Attribute):
            if node.func.attr == "format":
                return [node.func.value, *values]
            if node.func.attr in ("__str__", "__repr__"):
                return [node.func.value]
        return None

    def _called_text(self, node: ast.Call, module: Module, given: Given, depth: int) -> str:
        if isinstance(node.func, ast.Attribute):
            if node.func.attr in METHODS:
                return self.text(node.func.value, module, given, depth + 1)
            if node.func.attr == "join" and node.args:
                return self.held(node.args[0], module, given, depth + 1)
        name = ""
        if isinstance(node.func, (ast.Name, ast.Attribute)):
            name = self.inference.name_of(node.func, module)
        if name in TRACES:
            return self._trace(node, module, given, depth)
        if name == "builtins.getattr" and len(node.args) == 3:
            return self.text(node.args[2], module, given, depth + 1)
        return self.through(node, module, given, self.text, depth)

    def _trace(self, node: ast.Call, module: Module, given: Given, depth: int) -> str:
        if self.is_hidden(node, module):
            return ""
        for value in node.args:
            found = self.exception(value, module, given, depth + 1)
            if found:
                return found
        handler = module.enclosing(node, ast.ExceptHandler)
        if handler is not None:
            return self.foreign.caught(handler, module)
        function = module.function(node)
        names = function.args.args if function is not None else []
        return next((given[a].exception for a in names if a in given), "")

    def _named(
        self, node: ast.Name, module: Module, given: Given, depth: int, question: Question
    ) -> str:
        if self.is_hidden(node, module):
            return ""
        for binding in self._bindings(node, module):
            if isinstance(binding.node, ast.arg):
                origin = given.get(binding.node)
                if origin is not None and origin.is_text:
                    return origin.exception
            elif binding.kind in ("assign", "annotation") and binding.value is not None:
                if not binding.path:
                    found = question(binding.value, module, given, depth + 1)
                    if found:
                        return found
        return ""

    # -- what holds it ----------------------------------------------------------------

    def held(self, node: ast.expr, module: Module, given: Given, depth: int = 0) -> str:
        """Return the exception whose text is in a value: a text, a container, a model."""
        if depth > MAX_DEPTH:
            return ""
        if isinstance(node, ast.Name):
            question = self._holding(known_parts(node, module))
            return self._named(node, module, given, depth, question) or self._stored(
                node, module, given, depth
            )
        if isinstance(node, ast.Dict):
            return self._first(self.held, node.values, module, given, depth)
        if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            return self._first(self.held, node.elts, module, given, depth)
        if isinstance(node, ast.Call):
            return self.text(node, module, given, depth) or self._held_by_call(
                node, module, given, depth
            )
        if isinstance(node, (ast.JoinedStr, ast.BinOp, ast.Attribute, ast.Subscript)):
            return self.text(node, module, given, depth)
        return self._first(self.held, _inner(node), module, given, depth)

    def _held_by_call(self, node: ast.Call, module: Module, given: Given, depth: int) -> str:
        if isinstance(node.func, ast.Attribute) and node.func.attr in DUMPS:
            return self.held(node.func.value, module, given, depth + 1)
        values = [*node.args, *(k.value for k in node.keywords)]
        kinds = self.inference.infer(node.func, module)
        if len(kinds) == 1 and (
            isinstance(kinds[0], ClassRef)
            or self.inference.canonical(kinds[0]) in SHAPING
            or self._is_stub_response(kinds[0], node, module)
        ):
            return self._first(self.held, values, module, given, depth)
        return self.through(node, module, given, self.held, depth)

    def _holding(self, known: KnownParts) -> Question:
        """Return `held` for an object of which tests before the use say something."""
        if not known:
            return self.held

        def held(node: ast.expr, module: Module, given: Given, depth: int = 0) -> str:
            if not isinstance(node, ast.Call):
                return self.held(node, module, given, depth)
            if not self._is_made(node, module):
                return self.through(node, module, given, held, depth)
            parts = {k.arg: k.value for k in node.keywords if k.arg is not None}
            if not node.args and len(parts) == len(node.keywords) and known.full - parts.keys():
                return ""
            values = [*node.args, *(v for k, v in parts.items() if k not in known.empty)]
            return self._first(self.held, values, module, given, depth)

        return held

    def _is_made(self, node: ast.Call, module: Module) -> bool:
        """Tell whether a call makes an object of a class."""
        kinds = self.inference.infer(node.func, module)
        return len(kinds) == 1 and isinstance(kinds[0], ClassRef)

    def _part(self, node: ast.Attribute, module: Module, given: Given, depth: int) -> str:
        """``result.error`` of a result that was made with ``error=str(e)``."""

        def held(value: ast.expr, module: Module, given: Given, depth: int = 0) -> str:
            if not isinstance(value, ast.Call):
                return ""
            if not self._is_made(value, module):
                return self.through(value, module, given, held, depth)
            part = argument(value, node.attr)
            return self.held(part, module, given, depth + 1) if part is not None else ""

        if not isinstance(node.value, ast.Name):
            return ""
        return self._named(node.value, module, given, depth, held)

    def _is_stub_response(self, kind: Type, node: ast.Call, module: Module) -> bool:
        """Tell whether a library's method makes a response: ``templates.TemplateResponse``."""
        known = isinstance(kind, FunctionRef) and kind.info.module.is_stub
        return known and self.inference.is_instance(self.inference.infer(node, module), RESPONSE)

    def _stored(self, node: ast.Name, module: Module, given: Given, depth: int) -> str:
        """``body["error"] = str(e)`` or ``errors.append(str(e))`` before the use."""
        function = module.function(node)
        for each in body_nodes(function) if function is not None else []:
            value = _put_into(each, node.id)
            if value is not None and value.lineno < node.lineno:
                found = self.held(value, module, given, depth + 1)
                if found:
                    return found
        return ""

    # -- through functions ------------------------------------------------------------

    def through(
        self, call: ast.Call, module: Module, given: Given, question: Question, depth: int
    ) -> str:
        """Ask about what a project function returns for the arguments of a call."""
        kinds = self.inference.infer(call.func, module)
        kind = kinds[0] if len(kinds) == 1 else UNKNOWN
        if not isinstance(kind, FunctionRef) or kind.info.module.is_stub or depth > MAX_DEPTH:
            return ""
        inner = self.passed(kind, call, module, given, depth + 1)
        if not inner and not _catches(kind.info):
            return ""
        for statement in kind.info.returns:
            if statement.value is not None and (inner or not self._is_sent(statement, kind.info)):
                found = question(statement.value, kind.info.module, inner, depth + 3)
                if found:
                    return found
        return ""

    def _is_sent(self, statement: ast.Return, info: FunctionInfo) -> bool:
        """Tell whether a function returns a response of its own, to be reported there."""
        value = statement.value
        return value is not None and self.inference.is_instance(
            self.inference.infer(value, info.module), RESPONSE
        )

    def passed(
        self, kind: FunctionRef, call: ast.Call, module: Module, given: Given, depth: int = 0
    ) -> dict[ast.arg, Origin]:
        """Return which parameters of a function get an exception or its text from a call."""
        bound = bind(kind.info.node.args, call, skip=0 if kind.receiver is None else 1)
        found: dict[ast.arg, Origin] = {}
        for parameter in kind.info.parameters:
            value = bound.get(parameter.arg)
            if value is None or isinstance(value, ast.Constant):
                continue
            name = self.exception(value, module, given, depth)
            if name:
                found[parameter] = Origin(name)
            else:
                text = self.text(value, module, given, depth)
                if text:
                    found[parameter] = Origin(text, is_text=True)
        return found


def _inner(node: ast.expr) -> list[ast.expr]:
    """Return the expressions of which one is the value of `node`, or a part of it."""
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.BoolOp):
        return node.values
    if isinstance(node, ast.BinOp):
        return [node.left, node.right]
    if isinstance(node, (ast.Await, ast.NamedExpr, ast.Starred, ast.Subscript)):
        return [node.value]
    return []


def _put_into(node: ast.AST, name: str) -> ast.expr | None:
    """Return the value that an assignment or a call of ``append`` puts into a container."""
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
        holder, value = node.targets[0].value, node.value
    elif (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "append"
        and len(node.args) == 1
    ):
        holder, value = node.func.value, node.args[0]
    else:
        return None
    return value if isinstance(holder, ast.Name) and holder.id == name else None


def _catches(info: FunctionInfo) -> bool:
    return bool(nodes_in(info.node, ast.ExceptHandler))
