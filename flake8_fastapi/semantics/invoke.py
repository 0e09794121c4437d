"""What a call gives: functions, classes, bound methods, partials; solved type variables."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import bind
from flake8_fastapi.semantics.attributes import attribute_of
from flake8_fastapi.semantics.classes import Environment, substitute
from flake8_fastapi.semantics.entities import FunctionInfo, parameter_defaults
from flake8_fastapi.semantics.types import (
    UNKNOWN,
    UNKNOWNS,
    CallableOf,
    ClassRef,
    Const,
    Coroutine,
    External,
    FunctionRef,
    Instance,
    LambdaRef,
    PartialRef,
    TupleOf,
    Type,
    Types,
    TypeVarRef,
    union,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference


def infer_call(inference: Inference, node: ast.Call, module: Module) -> Types:
    """Return the value of a call expression."""
    special = _special(inference, node, module)
    if special is not None:
        return special
    kinds = inference.infer(node.func, module)
    found = [_called(inference, kind, node, module) for kind in kinds]
    return union(*found) if found else UNKNOWNS


def _called(inference: Inference, kind: Type, node: ast.Call, module: Module) -> Types:
    if isinstance(kind, ClassRef) and kind.info.qualname == "functools.partial" and node.args:
        return tuple(PartialRef(target, node) for target in inference.infer(node.args[0], module))
    return call_result(inference, kind, node, module)


def _special(inference: Inference, node: ast.Call, module: Module) -> Types | None:
    if not isinstance(node.func, (ast.Name, ast.Attribute)):
        return None
    last = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
    if last == "super" and not node.args:
        return _super(inference, node, module)
    if last == "getattr" and len(node.args) >= 2 and isinstance(node.args[1], ast.Constant):
        name = str(node.args[1].value)
        return union(
            *(attribute_of(inference, k, name) for k in inference.infer(node.args[0], module))
        )
    if last == "cast" and len(node.args) == 2:
        if inference.name_of(node.func, module) == "typing.cast":
            return inference.annotations.resolve(node.args[0], module)
    if last == "type" and len(node.args) == 1 and isinstance(node.func, ast.Name):
        return union(
            *((ClassRef(k.info, k.args),) if isinstance(k, Instance) else UNKNOWNS
              for k in inference.infer(node.args[0], module))
        )  # fmt: skip
    return None


def _super(inference: Inference, node: ast.Call, module: Module) -> Types:
    owner = module.enclosing(node, ast.ClassDef)
    if owner is None:
        return UNKNOWNS
    info = inference.class_info(owner, module)
    found: list[Types] = []
    for types in inference.classes.bases(info)[:1]:
        for kind in types:
            if isinstance(kind, ClassRef):
                found.append((Instance(kind.info, kind.args),))
            elif isinstance(kind, External):
                found.append((External(kind.name + "()"),))
    return union(*found) if found else UNKNOWNS


def call_result(
    inference: Inference, kind: Type, call: ast.Call | None, module: Module | None
) -> Types:
    """Return what calling one value gives; `call` None stands for a call without arguments."""
    if isinstance(kind, FunctionRef):
        return _call_function(inference, kind, call, module)
    if isinstance(kind, ClassRef):
        return _construct(inference, kind, call, module)
    if isinstance(kind, Instance):
        return call_method(inference, kind, "__call__", module, call)
    if isinstance(kind, LambdaRef):
        return inference.infer(kind.node.body, kind.module)
    if isinstance(kind, PartialRef):
        return call_result(inference, kind.target, kind.call, module)
    if isinstance(kind, CallableOf):
        return kind.result
    if isinstance(kind, External):
        return (External(kind.name + "()"),) if kind.name.count("()") < 3 else UNKNOWNS
    return UNKNOWNS


def call_method(
    inference: Inference, kind: Type, name: str, module: Module | None, call: ast.Call | None = None
) -> Types:
    """Return what calling a method of a value gives."""
    methods = attribute_of(inference, kind, name)
    found = [call_result(inference, method, call, module) for method in methods if method != kind]
    return union(*found) if found else UNKNOWNS


def _call_function(
    inference: Inference, kind: FunctionRef, call: ast.Call | None, module: Module | None
) -> Types:
    info = kind.info
    decoration = inference.decoration(info)
    if decoration.opaque:
        return (Coroutine(UNKNOWNS, info),) if decoration.in_coroutine else UNKNOWNS
    yielding = inference.yields(info)
    result = inference.yielded(info, kind.receiver) if yielding else inference.result(info)
    result = _solved(inference, kind, result, call, module)
    if yielding:
        return _generator(inference, info, result)
    if decoration.manager:
        return _manager(inference, decoration.manager, inference.iterated(result))
    is_async = decoration.makes_async if decoration.makes_async is not None else info.is_async
    if is_async:
        return (Coroutine(result, info),)
    return result


def _generator(inference: Inference, info: FunctionInfo, result: Types) -> Types:
    manager = inference.decoration(info).manager
    if manager:
        return _manager(inference, manager, result)
    name = "AsyncGenerator" if info.is_async else "Generator"
    found = inference.stub_class("typing", name)
    return (Instance(found, (result,)),) if found else UNKNOWNS


def _manager(inference: Inference, manager: str, result: Types) -> Types:
    name = "AsyncContextManager" if manager == "async" else "ContextManager"
    found = inference.stub_class("typing", name)
    return (Instance(found, (result,)),) if found else UNKNOWNS


def _solved(
    inference: Inference,
    kind: FunctionRef,
    result: Types,
    call: ast.Call | None,
    module: Module | None,
) -> Types:
    if not any(_open(k) for k in result):
        return result
    environment: Environment = {}
    if kind.receiver is not None:
        environment["Self"] = (
            (Instance(kind.receiver.info, kind.receiver.args),)
            if isinstance(kind.receiver, ClassRef)
            else (kind.receiver,)
        )
        environment.update(_receiver_environment(inference, kind))
    if call is not None and module is not None:
        _solve_arguments(inference, kind, call, module, environment)
    else:
        environment.setdefault("Self", UNKNOWNS)
    return substitute(result, environment, final=True)


def _open(kind: Type) -> bool:
    from flake8_fastapi.semantics.classes import _has_variable

    return _has_variable(kind)


def _receiver_environment(inference: Inference, kind: FunctionRef) -> Environment:
    receiver, owner = kind.receiver, kind.info.owner
    if owner is None or not isinstance(receiver, (Instance, ClassRef)):
        return {}
    own = inference.classes.environment(receiver)
    if owner is receiver.info:
        return own
    for info, environment in inference.classes.ancestry(receiver.info).classes:
        if info is owner:
            return {k: substitute(v, own) for k, v in environment.items()}
    return {}


def _solve_arguments(
    inference: Inference,
    kind: FunctionRef,
    call: ast.Call,
    module: Module,
    environment: Environment,
) -> None:
    node = kind.info.node
    skip = 1 if kind.receiver is not None else 0
    given = bind(node.args, call, skip=skip)
    defaults = parameter_defaults(node.args)
    home = kind.info.module
    for parameter in kind.info.parameters[skip:]:
        if parameter.annotation is None:
            continue
        pattern = inference.annotations.resolve(parameter.annotation, home)
        if not any(_open(k) for k in pattern):
            continue
        if parameter.arg in given:
            value = inference.infer(given[parameter.arg], module)
        elif parameter.arg in defaults and not _is_placeholder(defaults[parameter.arg]):
            value = inference.infer(defaults[parameter.arg], home)
        else:
            continue
        solve(inference, pattern, value, environment)
    _solve_variadic(inference, kind, given, module, environment)


def _solve_variadic(
    inference: Inference,
    kind: FunctionRef,
    given: dict[str, ast.expr],
    module: Module,
    environment: Environment,
) -> None:
    variadic = kind.info.node.args.vararg
    if variadic is None or variadic.annotation is None:
        return
    pattern = inference.annotations.resolve(variadic.annotation, kind.info.module)
    extra = [value for name, value in given.items() if name.startswith("*")]
    if extra:
        solve(inference, pattern, inference.infer(extra[0], module), environment)


def _is_placeholder(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


def solve(inference: Inference, pattern: Types, value: Types, environment: Environment) -> None:
    """Enter in `environment` what type variables of `pattern` are for this value."""
    for wanted in pattern:
        for kind in value:
            if kind != UNKNOWN:
                _solve_one(inference, wanted, kind, environment)


def _solve_one(inference: Inference, wanted: Type, kind: Type, environment: Environment) -> None:
    if isinstance(wanted, TypeVarRef):
        if kind != Const(None):
            value = _widened(inference, kind)
            environment[wanted.name] = union(environment.get(wanted.name, ()), value)
    elif isinstance(wanted, CallableOf):
        solve(inference, wanted.result, call_result(inference, kind, None, None), environment)
    elif isinstance(wanted, Coroutine):
        solve(inference, wanted.result, inference.awaited((kind,)), environment)
    elif isinstance(wanted, Instance):
        _solve_instance(inference, wanted, kind, environment)
    elif isinstance(wanted, TupleOf) and isinstance(kind, TupleOf):
        for part, item in zip(wanted.items, kind.items):
            solve(inference, part, item, environment)


def _widened(inference: Inference, kind: Type) -> Types:
    if isinstance(kind, Const):
        return inference.annotations.builtin(type(kind.value).__name__)
    return (kind,)


def _solve_instance(
    inference: Inference, wanted: Instance, kind: Type, environment: Environment
) -> None:
    if wanted.name == "builtins.type" and wanted.args:
        if isinstance(kind, ClassRef):
            solve(inference, wanted.args[0], (Instance(kind.info, kind.args),), environment)
        elif isinstance(kind, External):
            solve(inference, wanted.args[0], (External(kind.name + "()"),), environment)
        return
    if isinstance(kind, TupleOf) and wanted.args:
        solve(inference, wanted.args[0], union(*kind.items) if kind.items else (), environment)
    if not isinstance(kind, Instance):
        return
    own = inference.classes.environment(kind)
    for info, base in inference.classes.ancestry(kind.info).classes:
        if info is wanted.info:
            names = inference.classes.parameters(info)
            values = own if info is kind.info else {k: substitute(v, own) for k, v in base.items()}
            for name, inner in zip(names, wanted.args):
                solve(inference, inner, values.get(name, UNKNOWNS), environment)
            return
    _solve_protocol(inference, wanted, kind, environment)


#: Classes that are matched by a method: its name, and whether the result is awaited.
_PROTOCOLS = {
    "typing.ContextManager": ("__enter__", False),
    "typing.AsyncContextManager": ("__aenter__", True),
    "contextlib.AbstractContextManager": ("__enter__", False),
    "contextlib.AbstractAsyncContextManager": ("__aenter__", True),
}


def _solve_protocol(
    inference: Inference, wanted: Instance, kind: Instance, environment: Environment
) -> None:
    if wanted.name in _PROTOCOLS and wanted.args:
        method, is_async = _PROTOCOLS[wanted.name]
        result = call_method(inference, kind, method, kind.info.module)
        result = inference.awaited(result) if is_async else result
        solve(inference, wanted.args[0], result, environment)


def _construct(
    inference: Inference, kind: ClassRef, call: ast.Call | None, module: Module | None
) -> Types:
    origin = call if module is not None and not module.is_stub else None
    names = inference.classes.parameters(kind.info)
    if kind.args or not names:
        return (Instance(kind.info, kind.args, origin),)
    environment: Environment = {}
    if call is not None and module is not None:
        for method in attribute_of(inference, Instance(kind.info), "__init__"):
            if isinstance(method, FunctionRef) and method.receiver is not None:
                _solve_arguments(inference, method, call, module, environment)
    arguments = tuple(environment.get(name, UNKNOWNS) for name in names)
    return (Instance(kind.info, arguments, origin),)
