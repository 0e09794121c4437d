"""What decorators make of a function."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Literal, NamedTuple

from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.types import (
    CallableOf,
    ClassRef,
    Coroutine,
    FunctionRef,
    Instance,
    Type,
    Types,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

PROPERTIES = frozenset(
    {
        "builtins.property", "functools.cached_property", "sqlalchemy.ext.hybrid.hybrid_property",
        "pydantic.computed_field", "abc.abstractproperty",
    }
)  # fmt: skip
MANAGERS: dict[str, Literal["sync", "async"]] = {
    "contextlib.contextmanager": "sync",
    "contextlib.asynccontextmanager": "async",
}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
#: They return something that is called like the function they were given.
PRESERVING = frozenset(
    {
        "functools.wraps", "functools.lru_cache", "functools.cache", "functools.update_wrapper",
        "functools.singledispatch", "abc.abstractmethod", "typing.overload", "typing.override",
        "typing.final", "typing.no_type_check", "typing.deprecated", "warnings.deprecated",
        "atexit.register", "contextlib.suppress",
    }
)  # fmt: skip
#: What a decorator touches that gives its wrapper a signature of its own.
SIGNATURES = frozenset({"__signature__", "__annotations__", "__wrapped__", "signature"})
OFFLOADING = frozenset({"asgiref.sync.sync_to_async", "asgiref.sync.SyncToAsync"})


class Decoration(NamedTuple):
    """The effect of all decorators of a function together.

    `wrappers` are project functions that run around it; `replaced` is the value that takes its
    place when it is no longer that function; `opaque` says that what a call gives is unknown,
    `resigned` that its signature may be another one, `in_coroutine` that what is called in the end
    is a coroutine function of the project.
    """

    kind: Literal["function", "property", "classmethod", "staticmethod"] = "function"
    manager: Literal["", "sync", "async"] = ""
    opaque: bool = False
    offloaded: bool = False
    makes_async: bool | None = None
    cached: bool = False
    wrappers: tuple[FunctionInfo, ...] = ()
    replaced: Types | None = None
    resigned: bool = False
    in_coroutine: bool = False

    @property
    def is_transparent(self) -> bool:
        """True when a call certainly runs the function itself, with its own parameters."""
        return not self.opaque and not self.wrappers and self.replaced is None

    @property
    def keeps_parameters(self) -> bool:
        """True when who reads the signature, as FastAPI does, sees the function's own."""
        return not self.resigned and self.replaced is None


UNDECORATED = Decoration()


def decoration_of(info: FunctionInfo, inference: Inference) -> Decoration:
    """Return the decoration of a function."""
    if not info.node.decorator_list and info.owner is None:
        return UNDECORATED
    state: dict[str, object] = {}
    for node in reversed(info.node.decorator_list):
        _apply(node, info, inference, state)
    if info.node.name in ("__new__", "__init_subclass__", "__class_getitem__") and info.owner:
        state.setdefault("kind", "classmethod")
    return Decoration(**state)  # type: ignore[arg-type]


def _apply(
    node: ast.expr, info: FunctionInfo, inference: Inference, state: dict[str, object]
) -> None:
    target = node.func if isinstance(node, ast.Call) else node
    name = inference.name_of(target, info.module)
    if name in PROPERTIES:
        state["kind"] = "property"
    elif name in ("builtins.classmethod", "builtins.staticmethod"):
        state["kind"] = name.rsplit(".", 1)[1]
    elif name in MANAGERS:
        state["manager"] = MANAGERS[name]
    elif name in OFFLOADING:
        state.update(offloaded=True, makes_async=True)
    elif name in PRESERVING or name.startswith("typing."):
        state["cached"] = state.get("cached") or name in ("functools.lru_cache", "functools.cache")
    elif isinstance(target, ast.Attribute) and target.attr in ("setter", "getter", "deleter"):
        state["kind"] = "property"
    else:
        _apply_value(node, info, inference, state)


def _apply_value(
    node: ast.expr, info: FunctionInfo, inference: Inference, state: dict[str, object]
) -> None:
    state["in_coroutine"] = False
    if isinstance(node, ast.Call):
        factories = inference.infer(node.func, info.module)
        factory = factories[0] if len(factories) == 1 else None
        if isinstance(factory, FunctionRef) and not factory.info.module.is_stub:
            inner = wrapper_of(factory.info, inference)
            if inner is not None:
                _apply_project(inner, info, inference, state)
            else:
                state.update(opaque=True, resigned=True)
            return
    types = inference.infer(node, info.module)
    if len(types) != 1:
        state.update(opaque=True, resigned=True)
        return
    _apply_type(types[0], info, inference, state)


def _apply_type(
    kind: Type, info: FunctionInfo, inference: Inference, state: dict[str, object]
) -> None:
    if isinstance(kind, FunctionRef) and not kind.info.module.is_stub:
        _apply_project(kind.info, info, inference, state)
    elif isinstance(kind, (FunctionRef, CallableOf)):
        _apply_stub(kind, info, inference, state)
    elif isinstance(kind, ClassRef) and not kind.info.module.is_stub:
        held = () if inference.classes.parameters(kind.info) else ((FunctionRef(info),),)
        state["replaced"] = (Instance(kind.info, held),)
    else:
        state.update(opaque=True, resigned=True)


def _apply_stub(
    kind: Type, info: FunctionInfo, inference: Inference, state: dict[str, object]
) -> None:
    """A decorator of a known library: the function stays unless its annotation says what comes."""
    declared = (
        inference.result(kind.info)
        if isinstance(kind, FunctionRef)
        else getattr(kind, "result", ())
    )
    for result in declared:
        if isinstance(result, Instance) and not result.name.startswith(("builtins.", "typing.")):
            state["replaced"] = (Instance(result.info, ((FunctionRef(info),),)),)
        elif isinstance(result, CallableOf) and isinstance(kind, FunctionRef):
            _apply_callable(result, kind.info, inference, state)


def _apply_callable(
    result: CallableOf, decorator: FunctionInfo, inference: Inference, state: dict[str, object]
) -> None:
    """``Callable[..., Awaitable[T]] -> Callable[..., T]`` and the like change what a call gives."""
    if any(isinstance(kind, Coroutine) for kind in result.result):
        state["makes_async"] = True
        return
    first = next((p.annotation for p in decorator.parameters if p.annotation), None)
    taken = inference.annotations.resolve(first, decorator.module) if first is not None else ()
    for kind in taken:
        if isinstance(kind, CallableOf) and any(isinstance(k, Coroutine) for k in kind.result):
            state["makes_async"] = False


def _apply_project(
    decorator: FunctionInfo, info: FunctionInfo, inference: Inference, state: dict[str, object]
) -> None:
    inner = wrapper_of(decorator, inference, info)
    if inner is None:
        state["opaque"] = not _returns_argument(decorator)
        state["resigned"] = state.get("resigned") or state["opaque"]
        return
    wrappers = state.get("wrappers", ())
    assert isinstance(wrappers, tuple)
    state["wrappers"] = (*wrappers, inner)
    state["offloaded"] = state.get("offloaded") or _hands_off(inner, inference)
    state["resigned"] = state.get("resigned") or not _is_wrapped(inner, decorator, inference)
    state["in_coroutine"] = inner.is_async and not inner.node.decorator_list[1:]
    if inner.is_async:
        state["makes_async"] = True
    # The wrapper may return anything; only what it passes on of the function is known.
    state["opaque"] = bool(state.get("opaque")) or not _passes_result(inner)


def wrapper_of(
    decorator: FunctionInfo, inference: Inference, info: FunctionInfo | None = None
) -> FunctionInfo | None:
    """Return the nested function that a decorator returns, itself or through ``update_wrapper``.

    Of one for coroutine functions and one for others it is the one for the decorated `info`.
    """
    values = [value for r in decorator.returns for value in _returned(r.value)]
    names = [value.id for value in values if isinstance(value, ast.Name)]
    found: list[FunctionInfo] = []
    for node in decorator.node.body:
        is_it = isinstance(node, FUNCTIONS) and node.name in names
        for inner in (node,) if is_it else ast.walk(node):
            if isinstance(inner, FUNCTIONS) and inner.name in names:
                found.append(inference.function_info(inner, decorator.module))
    alike = [f for f in found if info is not None and f.is_async == info.is_async]
    if len(found) > 1 and alike:
        return alike[0]
    return found[0] if found else None


def _is_wrapped(wrapper: FunctionInfo, decorator: FunctionInfo, inference: Inference) -> bool:
    """Tell whether ``functools.wraps`` decides on the signature and no argument is added."""
    nodes = wrapper.node.decorator_list
    if len(nodes) != 1 or not isinstance(nodes[0], ast.Call):
        return False
    if inference.name_of(nodes[0].func, wrapper.module) != "functools.wraps":
        return False
    return not any(
        (isinstance(node, ast.Attribute) and node.attr in SIGNATURES)
        or (isinstance(node, ast.Name) and node.id in SIGNATURES)
        or (isinstance(node, ast.Constant) and node.value in SIGNATURES)
        or _adds_arguments(node)
        for node in ast.walk(decorator.node)
    )  # fmt: skip


def _adds_arguments(node: ast.AST) -> bool:
    """Tell whether this hands ``**kwargs`` on with more than was given."""
    if isinstance(node, ast.Subscript):
        return isinstance(node.ctx, ast.Store)
    if not isinstance(node, ast.Call) or all(k.arg is not None for k in node.keywords):
        return isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "update"
    return len(node.keywords) > 1 or any(not isinstance(a, ast.Starred) for a in node.args)


def _returned(value: ast.expr | None) -> list[ast.expr | None]:
    """``update_wrapper(inner, f)``, ``wraps(f)(inner)`` and ``cast(F, inner)`` give `inner`."""
    if isinstance(value, ast.IfExp):
        return [*_returned(value.body), *_returned(value.orelse)]
    if not isinstance(value, ast.Call) or not value.args:
        return [value]
    maker = value.func.func if isinstance(value.func, ast.Call) else value.func
    name = maker.attr if isinstance(maker, ast.Attribute) else getattr(maker, "id", "")
    if name in ("update_wrapper", "wraps"):
        return [value.args[0]]
    return [value.args[-1] if name == "cast" else value]


def _returns_argument(decorator: FunctionInfo) -> bool:
    arguments = {a.arg for a in decorator.parameters}
    values = [r.value for r in decorator.returns]
    return bool(values) and all(isinstance(v, ast.Name) and v.id in arguments for v in values)


def _passes_result(wrapper: FunctionInfo) -> bool:
    """Tell whether all that the wrapper returns is the result of a function it was not given."""
    outer = {
        arg.arg
        for node in wrapper.module.ancestors(wrapper.node)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        for arg in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    }
    passed = {
        target.id
        for node in body_nodes(wrapper.node)
        if isinstance(node, ast.Assign) and _is_outer_call(node.value, outer)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    values = [r.value for r in wrapper.returns if r.value is not None]
    return bool(values) and all(
        _is_outer_call(value, outer) or (isinstance(value, ast.Name) and value.id in passed)
        for value in values
    )


def _is_outer_call(node: ast.expr, outer: set[str]) -> bool:
    inner = node.value if isinstance(node, ast.Await) else node
    return (
        isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id in outer
    )


def _hands_off(wrapper: FunctionInfo, inference: Inference) -> bool:
    from flake8_fastapi.knowledge.offloading import OFFLOADERS

    for node in body_nodes(wrapper.node):
        if isinstance(node, ast.Call):
            for kind in inference.infer(node.func, wrapper.module):
                if inference.canonical(kind) in OFFLOADERS:
                    return True
    return False
