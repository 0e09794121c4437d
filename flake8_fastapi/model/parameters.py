"""Parameters of routes and dependencies, in the places where FastAPI looks for them.

Source: FastAPI "Request Body", "Query Parameters" and ``fastapi.dependencies.utils``.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.entities import FunctionInfo, parameter_defaults
from flake8_fastapi.semantics.parameters import injection
from flake8_fastapi.semantics.types import (
    NONE,
    UNKNOWN,
    Const,
    External,
    Instance,
    TupleOf,
    Type,
    Types,
    without_none,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

Place = Literal[
    "path", "query", "header", "cookie", "body", "form", "file", "dependency", "special", "unknown"
]

SPECIAL = (
    "starlette.requests.HTTPConnection", "starlette.requests.Request",
    "starlette.responses.Response",
    "starlette.websockets.WebSocket", "starlette.background.BackgroundTasks",
    "fastapi.BackgroundTasks", "fastapi.security.SecurityScopes",
)  # fmt: skip
MODELS = ("pydantic.BaseModel", "pydantic.v1.BaseModel", "pydantic.RootModel")
UPLOADS = ("fastapi.UploadFile", "starlette.datastructures.UploadFile")
MAPPINGS = ("builtins.dict", "typing.Mapping", "typing.MutableMapping", "typing.TypedDict")
SEQUENCES = (
    "builtins.list", "builtins.set", "builtins.frozenset", "builtins.tuple", "typing.Sequence",
    "typing.Iterable", "typing.Collection", "collections.deque", "typing.AbstractSet",
)  # fmt: skip
PLACES: dict[str, Place] = {
    "Path": "path", "Query": "query", "Header": "header", "Cookie": "cookie", "Body": "body",
    "Form": "form", "File": "file",
}  # fmt: skip


@dataclass(eq=False)
class Parameter:
    """A parameter of a route or dependency.

    `call` is the ``Query(...)``, ``Body(...)``, ``Depends(...)`` that decides its place, written
    in the module `home`; `types` what the function gets.
    """

    name: str
    node: ast.arg
    function: FunctionInfo
    place: Place
    types: Types
    default: ast.expr | None
    call: ast.Call | None = None
    home: Module | None = None

    @property
    def required(self) -> bool:
        """True when a request without it is refused."""
        if self.call is not None and self.call is self.default:
            return _call_required(self.call)
        return self.default is None or is_ellipsis(self.default)


def is_ellipsis(node: ast.expr | None) -> bool:
    """Tell whether the expression is ``...``."""
    return isinstance(node, ast.Constant) and node.value is ...


def _call_required(call: ast.Call) -> bool:
    if any(k.arg == "default_factory" for k in call.keywords):
        return False
    default = argument(call, "default", 0)
    return default is None or is_ellipsis(default)


def parameters_of(
    inference: Inference, function: FunctionInfo, placeholders: frozenset[str]
) -> list[Parameter]:
    """Return the request parameters of a function, ``self`` and ``*args`` left out."""
    nodes = function.parameters
    if function.owner is not None and inference.decoration(function).kind != "staticmethod":
        nodes = nodes[1:]
    defaults = parameter_defaults(function.node.args)
    return [_parameter(inference, n, defaults.get(n.arg), function, placeholders) for n in nodes]


def _parameter(
    inference: Inference,
    node: ast.arg,
    default: ast.expr | None,
    function: FunctionInfo,
    placeholders: frozenset[str],
) -> Parameter:
    module = function.module
    types = (
        inference.annotations.resolve(node.annotation, module) if node.annotation else (UNKNOWN,)
    )
    injected = injection(inference, node.annotation, default, module)
    if injected is not None:
        call, home = injected
        return Parameter(node.arg, node, function, "dependency", types, default, call, home)
    marked = _marked(inference, node, default, module)
    if marked is not None:
        call, home, place = marked
        return Parameter(node.arg, node, function, place, types, default, call, home)
    place = _implied(inference, node, types, placeholders, module)
    if place == "unknown" and default is not None and not isinstance(default, ast.Constant):
        if any(isinstance(k, External) for k in inference.infer(default, module)):
            return Parameter(node.arg, node, function, "unknown", types, default)
    return Parameter(node.arg, node, function, place, types, default)


def _marked(
    inference: Inference, node: ast.arg, default: ast.expr | None, module: Module
) -> tuple[ast.Call, Module, Place] | None:
    candidates: list[tuple[ast.expr, Module]] = []
    if default is not None:
        candidates.append((default, module))
    if node.annotation is not None:
        candidates.extend(reversed(inference.annotations.metadata(node.annotation, module)))
    for expression, home in candidates:
        found = field_call(inference, expression, home)
        if found is not None:
            return found
    return None


def field_call(
    inference: Inference, node: ast.expr, module: Module
) -> tuple[ast.Call, Module, Place] | None:
    """Return the ``Query(...)``-like call that an expression is or names, with its place."""
    if isinstance(node, ast.Call):
        name = inference.name_of(node.func, module)
        if name.startswith(("fastapi.", "fastapi.params.")):
            place = PLACES.get(name.rsplit(".", 1)[-1])
            if place is not None:
                return node, module, place
        return None
    if isinstance(node, (ast.Name, ast.Attribute)):
        for definition in inference.definitions(node, module):
            binding, home = definition.binding, definition.module
            if binding is not None and home is not None and isinstance(binding.value, ast.Call):
                return field_call(inference, binding.value, home)
    return None


def _is_any(inference: Inference, annotation: ast.expr, module: Module) -> bool:
    node = inference.annotations.parsed(annotation, module)
    return isinstance(node, (ast.Name, ast.Attribute)) and (
        inference.name_of(node, module) == "typing.Any"
    )


def _implied(
    inference: Inference, node: ast.arg, types: Types, placeholders: frozenset[str], module: Module
) -> Place:
    kinds = without_none(types)
    if kinds and all(inference.matches(k, SPECIAL) for k in kinds):
        return "special"
    if node.arg in placeholders:
        return "path"
    if kinds and any(is_upload(inference, k) for k in kinds):
        return "file"
    if any(is_complex(inference, k) for k in kinds):
        return "body"
    if node.annotation is None or _is_any(inference, node.annotation, module):
        return "query"
    if not kinds or not all(is_scalar(inference, k) for k in kinds):
        return "unknown"
    return "query"


def is_upload(inference: Inference, kind: Type) -> bool:
    """Tell whether a value is an uploaded file or a sequence of them."""
    if inference.matches(kind, UPLOADS):
        return True
    if isinstance(kind, Instance) and inference.matches(kind, SEQUENCES) and kind.args:
        return all(inference.matches(k, UPLOADS) for k in without_none(kind.args[0]))
    return False


def is_model(inference: Inference, kind: Type) -> bool:
    """Tell whether a value is a Pydantic model (SQLModel classes included)."""
    return inference.matches(kind, MODELS)


def is_complex(inference: Inference, kind: Type) -> bool:
    """Tell whether FastAPI takes a value of this type from the body."""
    if isinstance(kind, TupleOf):
        return True
    if not isinstance(kind, Instance):
        return False
    if inference.matches(kind, (*MODELS, *MAPPINGS, *SEQUENCES)):
        return True
    return is_dataclass(inference, kind) or "typing.TypedDict" in _names(inference, kind)


def _names(inference: Inference, kind: Instance) -> tuple[str, ...]:
    return inference.classes.ancestry(kind.info).names()


def is_dataclass(inference: Inference, kind: Instance) -> bool:
    """Tell whether a class is a dataclass of the standard library or Pydantic."""
    for decorator in kind.info.node.decorator_list:
        target = decorator.func if isinstance(decorator, ast.Call) else decorator
        name = inference.name_of(target, kind.info.module)
        if name in ("dataclasses.dataclass", "pydantic.dataclasses.dataclass"):
            return True
    return False


SCALARS = (
    "builtins.str", "builtins.int", "builtins.float", "builtins.bool", "builtins.bytes",
    "builtins.complex", "datetime.date", "datetime.datetime", "datetime.time", "datetime.timedelta",
    "uuid.UUID", "decimal.Decimal", "pathlib.Path", "enum.Enum", "ipaddress.IPv4Address",
    "ipaddress.IPv6Address", "pydantic.SecretStr", "pydantic.SecretBytes", "fractions.Fraction",
)  # fmt: skip


def is_scalar(inference: Inference, kind: Type) -> bool:
    """Tell whether a value is certainly a scalar for FastAPI."""
    if isinstance(kind, Const):
        return kind != NONE
    if isinstance(kind, External):
        return kind.name.removesuffix("()") in SCALARS
    if not isinstance(kind, Instance):
        return False
    if inference.matches(kind, SCALARS):
        return True
    return kind.name.startswith("pydantic.") and not inference.matches(kind, MODELS)
