"""Types of parameters: ``self``, annotations, ``Depends``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.entities import FunctionInfo, first_parameter, parameter_defaults
from flake8_fastapi.semantics.types import (
    NONE,
    UNKNOWN,
    UNKNOWNS,
    ClassRef,
    Const,
    External,
    FunctionRef,
    Instance,
    LambdaRef,
    Type,
    Types,
    union,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

DEPENDS = frozenset(
    {"fastapi.Depends", "fastapi.Security", "fastapi.params.Depends", "fastapi.params.Security"}
)


def infer_parameter(inference: Inference, node: ast.arg, mark: str, module: Module) -> Types:
    """Return the types that a parameter may have inside its function."""
    holder = module.parent(module.parent(node) or node)
    if not isinstance(holder, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return UNKNOWNS
    function = holder
    info = inference.function_info(function, module)
    if mark:
        return _variadic(inference, node, mark, module)
    if info.owner is not None and first_parameter(function) == node.arg:
        kind = inference.decoration(info).kind
        if kind != "staticmethod":
            own = info.owner
            return (ClassRef(own),) if kind == "classmethod" else (Instance(own),)
    default = parameter_defaults(function.args).get(node.arg)
    types = declared_or_injected(inference, node.annotation, default, module)
    if node.annotation is None and types == UNKNOWNS:
        return inference.call_sites.given(node, info)
    return _implementing(inference, types, node, info)


def _implementing(inference: Inference, types: Types, node: ast.arg, info: FunctionInfo) -> Types:
    """Return the one class that every call hands over for an interface, if there is one."""
    declared = [kind for kind in types if kind != NONE]
    if len(declared) != 1 or not inference.is_interface(declared[0]):
        return types
    given = inference.call_sites.given(node, info)
    chosen = [kind for kind in given if kind != NONE]
    if len(chosen) != 1 or chosen == declared or not inference.is_case(given, types):
        return types
    return given


def _variadic(inference: Inference, node: ast.arg, mark: str, module: Module) -> Types:
    item = inference.annotations.resolve(node.annotation, module) if node.annotation else UNKNOWNS
    if mark == "*":
        return inference.annotations.builtin("tuple", item)
    return inference.annotations.builtin("dict", inference.annotations.builtin("str"), item)


def declared_or_injected(
    inference: Inference, annotation: ast.expr | None, default: ast.expr | None, module: Module
) -> Types:
    """Return the types that an annotation, its metadata and a ``Depends`` default give."""
    declared = inference.annotations.resolve(annotation, module) if annotation else UNKNOWNS
    injected = injection(inference, annotation, default, module)
    if injected is not None:
        provided = provided_by(inference, *injected, annotation, module)
        return _combined(inference, declared, provided)
    if isinstance(default, ast.Constant) and default.value is None and UNKNOWN not in declared:
        return union(declared, (NONE,))
    return declared


def _combined(inference: Inference, declared: Types, provided: Types) -> Types:
    known = [k for k in provided if k != NONE]
    if UNKNOWN in declared or all(isinstance(k, External) for k in declared):
        return provided if UNKNOWN not in provided else declared
    if UNKNOWN in provided or not known:
        return declared
    if all(isinstance(k, Instance) for k in known):
        if inference.is_case(tuple(known), declared):
            return provided
        names = tuple(k.name for k in known if isinstance(k, Instance))
        if all(inference.matches(k, names) for k in declared if k != NONE):
            return declared
        mistaken = all(_is_mistaken(inference, k) for k in declared if k != NONE) and all(
            isinstance(k, Instance) and k.info.module.is_stub for k in known
        )
        return provided if mistaken else union(declared, provided)
    return declared


def _is_mistaken(inference: Inference, kind: Type) -> bool:
    """Tell whether a class of the project cannot be what a library's object is an instance of.

    A model that is called ``Session`` may hide the imported one; nothing checks the annotation.
    """
    if not isinstance(kind, Instance) or kind.info.module.is_stub:
        return False
    complete = inference.classes.ancestry(kind.info).complete
    return complete and not inference.is_interface(kind)


def injection(
    inference: Inference, annotation: ast.expr | None, default: ast.expr | None, module: Module
) -> tuple[ast.Call, Module] | None:
    """Return the ``Depends(...)`` call of a parameter and the module where it is written."""
    found = depends_call(inference, default, module) if default is not None else None
    if found is not None:
        return found
    if annotation is None:
        return None
    for extra, home in reversed(inference.annotations.metadata(annotation, module)):
        found = depends_call(inference, extra, home)
        if found is not None:
            return found
    return None


def depends_call(
    inference: Inference, node: ast.expr, module: Module
) -> tuple[ast.Call, Module] | None:
    """Return the ``Depends`` call that an expression is or names."""
    if isinstance(node, ast.Call):
        if inference.name_of(node.func, module) in DEPENDS:
            return node, module
        for definition in inference.definitions(node.func, module):
            wrapped = _returned_depends(inference, definition.binding, definition.module)
            if wrapped is not None:
                return wrapped
        return None
    if isinstance(node, (ast.Name, ast.Attribute)):
        for definition in inference.definitions(node, module):
            binding, home = definition.binding, definition.module
            if binding is not None and home is not None and isinstance(binding.value, ast.Call):
                return depends_call(inference, binding.value, home)
    return None


def _returned_depends(
    inference: Inference, binding: object, module: Module | None
) -> tuple[ast.Call, Module] | None:
    node = getattr(binding, "node", None)
    if module is None or module.is_stub or not isinstance(node, ast.FunctionDef):
        return None
    for statement in inference.function_info(node, module).returns:
        value = statement.value
        if isinstance(value, ast.Call) and inference.name_of(value.func, module) in DEPENDS:
            return value, module
    return None


def depends_target(call: ast.Call, annotation: ast.expr | None) -> ast.expr | None:
    """Return the callable given to ``Depends``; None for ``Depends()``."""
    if call.args:
        return call.args[0]
    return next((k.value for k in call.keywords if k.arg == "dependency"), None)


def provided_by(
    inference: Inference,
    call: ast.Call,
    home: Module,
    annotation: ast.expr | None,
    module: Module,
) -> Types:
    """Return what a dependency hands to the parameter."""
    target = depends_target(call, annotation)
    if target is None:
        return inference.annotations.resolve(annotation, module) if annotation else UNKNOWNS
    found = [dependency_result(inference, kind) for kind in inference.infer(target, home)]
    return union(*found) if found else UNKNOWNS


def dependency_result(inference: Inference, kind: Type) -> Types:
    """Return the value that FastAPI gets from a dependency callable."""
    from flake8_fastapi.semantics import invoke

    if isinstance(kind, FunctionRef):
        info = kind.info
        if inference.decoration(info).opaque:
            return UNKNOWNS
        if inference.yields(info):
            return inference.yielded(info, kind.receiver)
        return inference.awaited_if_coroutine(
            invoke.call_result(inference, kind, None, info.module)
        )
    if isinstance(kind, ClassRef):
        return (Instance(kind.info, kind.args),)
    if isinstance(kind, Instance):
        methods = inference.attribute(kind, "__call__")
        return union(*(dependency_result(inference, m) for m in methods)) if methods else UNKNOWNS
    if isinstance(kind, LambdaRef):
        return inference.awaited_if_coroutine(inference.infer(kind.node.body, kind.module))
    if isinstance(kind, External):
        return UNKNOWNS
    if isinstance(kind, Const):
        return UNKNOWNS
    return inference.awaited_if_coroutine(invoke.call_result(inference, kind, None, None))
