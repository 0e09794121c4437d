"""Request bodies without a model: what annotations say of them, and what becomes of them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.model.dependencies import Dependencies
from flake8_fastapi.model.parameters import MAPPINGS, MODELS, SEQUENCES
from flake8_fastapi.model.routing import Route
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import bind
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.scopes import Binding
from flake8_fastapi.semantics.types import ClassRef, External, FunctionRef, Type

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_DEPTH = 5
REQUEST = ("starlette.requests.Request",)
UNIONS = ("typing.Union", "typing.Optional")
#: Calls that send what they are given to another server.
CLIENTS = ("httpx.", "requests.", "aiohttp.", "urllib3.", "urllib.request.")
#: Calls whose result still is the whole body.
COPIES = frozenset(
    {
        "builtins.dict", "builtins.list", "copy.copy", "copy.deepcopy", "json.dumps",
        "orjson.dumps", "ujson.dumps", "fastapi.encoders.jsonable_encoder",
    }
)  # fmt: skip
RAW = frozenset({"body", "stream"})


class Payloads:
    """Questions about bodies without a model in one project."""

    def __init__(self, inference: Inference, dependencies: Dependencies) -> None:
        self.inference = inference
        self.dependencies = dependencies

    # -- annotations ------------------------------------------------------------------

    def is_untyped(self, node: ast.expr | None, module: Module, depth: int = 0) -> bool:
        """Tell whether an annotation says no more than ``dict``, ``list`` or ``Any``."""
        if node is None:
            return True
        node = self.inference.annotations.parsed(node, module)
        if depth > MAX_DEPTH:
            return False
        if isinstance(node, ast.BinOp):
            return self._all_untyped([node.left, node.right], module, depth)
        if isinstance(node, ast.Subscript):
            return self._is_untyped_generic(node, module, depth)
        if not isinstance(node, (ast.Name, ast.Attribute)):
            return False
        name = self.inference.name_of(node, module)
        if name in ("typing.Any", "builtins.object") or _is_container(name):
            return True
        definitions = self.inference.definitions(node, module)
        return bool(definitions) and all(
            d.module is not None
            and not d.module.is_stub
            and d.binding is not None
            and _is_alias(d.binding)
            and d.binding.value is not None
            and self.is_untyped(d.binding.value, d.module, depth + 1)
            for d in definitions
        )

    def _is_untyped_generic(self, node: ast.Subscript, module: Module, depth: int) -> bool:
        name = self.inference.name_of(node.value, module)
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if name == "typing.Annotated":
            return self.is_untyped(parts[0], module, depth + 1)
        if name in UNIONS:
            return self._all_untyped(parts, module, depth)
        if not _is_container(name):
            return False
        if name in ("builtins.tuple", "typing.Tuple") and len(parts) > 1:
            parts = parts[:1]
        return self.is_untyped(parts[-1], module, depth + 1)

    def _all_untyped(self, parts: list[ast.expr], module: Module, depth: int) -> bool:
        shown = [p for p in parts if not (isinstance(p, ast.Constant) and p.value is None)]
        return bool(shown) and all(self.is_untyped(part, module, depth + 1) for part in shown)

    # -- what becomes of a body -------------------------------------------------------

    def is_handed_on(self, node: ast.expr, module: Module) -> bool:
        """Tell whether the whole body that `node` gives is forwarded, or put into a model."""
        return self._given(node, module, 0)

    def parameter_is_handed_on(self, function: FunctionInfo, name: str, depth: int = 0) -> bool:
        """Tell the same of the body that a parameter of a function holds."""
        if depth > MAX_DEPTH:
            return False
        return any(
            self._given(node, function.module, depth)
            for node in ast.walk(function.node)
            if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
        )

    def _given(self, node: ast.expr, module: Module, depth: int) -> bool:
        parent = module.parent(node)
        if isinstance(parent, ast.keyword):
            parent = module.parent(parent)
        if isinstance(parent, ast.Call) and node is not parent.func:
            return self._given_to(parent, node, module, depth)
        if isinstance(parent, (ast.Await, ast.Starred)):
            return self._given(parent, module, depth)
        if isinstance(parent, ast.Dict) and _is_spread(parent, node):
            return self._given(parent, module, depth)
        if parent is not None and depth < MAX_DEPTH:
            return self._named(parent, node, module, depth)
        return False

    def _named(self, parent: ast.AST, node: ast.expr, module: Module, depth: int) -> bool:
        """Follow a value into the names that an assignment or a loop gives it."""
        targets: list[ast.expr] = []
        if isinstance(parent, ast.Assign):
            targets = parent.targets
        elif isinstance(parent, (ast.AnnAssign, ast.NamedExpr)) or (
            isinstance(parent, (ast.For, ast.comprehension)) and parent.iter is node
        ):
            targets = [parent.target]
        names = {target.id for target in targets if isinstance(target, ast.Name)}
        function = module.function(parent) if names else None
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            info = self.inference.function_info(function, module)
            return any(self.parameter_is_handed_on(info, name, depth + 1) for name in names)
        return False

    def _given_to(self, call: ast.Call, node: ast.expr, module: Module, depth: int) -> bool:
        for kind in self.inference.infer(call.func, module):
            if self._takes_whole(kind):
                return True
            if self.inference.canonical(kind) in COPIES:
                return self._given(call, module, depth)
            if isinstance(kind, FunctionRef) and not kind.info.module.is_stub:
                skip = 1 if kind.receiver is not None else 0
                for name, value in bind(kind.info.node.args, call, skip=skip).items():
                    if value is node and self.parameter_is_handed_on(kind.info, name, depth + 1):
                        return True
        return False

    def _takes_whole(self, kind: Type) -> bool:
        """Tell whether a call validates or forwards what it is given."""
        if isinstance(kind, ClassRef) and self.inference.is_subclass((kind,), MODELS):
            return True
        name = self.inference.canonical(kind)
        if isinstance(kind, External):
            # A class of a library that cannot be seen may be a model of the body.
            return name.startswith(CLIENTS) or any(p[:1].isupper() for p in name.split("."))
        return name.startswith(("pydantic.", *CLIENTS))

    # -- the raw body -----------------------------------------------------------------

    def is_request(self, node: ast.expr, module: Module) -> bool:
        """Tell whether an expression certainly is the request."""
        return self.inference.is_instance(self.inference.infer(node, module), REQUEST)

    def may_check_raw(self, route: Route) -> bool:
        """Tell whether the raw body is read, by the handler, a dependency or what they call."""
        own = [route.function] if route.function is not None else []
        return any(
            self._reads_raw(function, parameter.name, 0)
            for function in [*own, *self.dependencies.of_route(route)]
            for parameter in self.dependencies.parameters(function)
            if self.inference.is_instance(parameter.types, REQUEST)
        )

    def _reads_raw(self, function: FunctionInfo, name: str, depth: int) -> bool:
        if depth > MAX_DEPTH:
            return False
        return any(
            self._use_reads_raw(node, function.module, depth)
            for node in ast.walk(function.node)
            if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
        )

    def _use_reads_raw(self, node: ast.Name, module: Module, depth: int) -> bool:
        parent = module.parent(node)
        if isinstance(parent, ast.Attribute):
            return parent.attr in RAW
        if isinstance(parent, ast.keyword):
            parent = module.parent(parent)
        if not isinstance(parent, ast.Call):
            return False
        return any(
            self._call_reads_raw(kind, parent, node, depth)
            for kind in self.inference.infer(parent.func, module)
        )

    def _call_reads_raw(self, kind: Type, call: ast.Call, node: ast.Name, depth: int) -> bool:
        """Tell whether a call may read the raw body of the request that it is given."""
        if not isinstance(kind, (FunctionRef, ClassRef)):
            return True
        if isinstance(kind, ClassRef) or kind.info.module.is_stub:
            return not kind.info.module.is_stub
        skip = 1 if kind.receiver is not None else 0
        given = bind(kind.info.node.args, call, skip=skip)
        names = [name for name, value in given.items() if value is node]
        return any(self._reads_raw(kind.info, name, depth + 1) for name in names)


def _is_container(name: str) -> bool:
    short = name.rsplit(".", 1)[-1]
    if name.startswith(("typing.", "collections.abc.")):
        return f"typing.{short}" in _CONTAINERS or short in _CAPITALISED
    return name in _CONTAINERS


_CONTAINERS = frozenset((*MAPPINGS, *SEQUENCES)) - {"typing.TypedDict"}
_CAPITALISED = frozenset({"Dict", "List", "Set", "FrozenSet", "Tuple"})


def _is_alias(binding: Binding) -> bool:
    return binding.kind in ("assign", "annotation", "alias")


def _is_spread(node: ast.Dict, value: ast.expr) -> bool:
    return any(key is None and each is value for key, each in zip(node.keys, node.values))
