"""Types of attributes: of modules, classes and objects."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import FunctionNode, Module
from flake8_fastapi.semantics.classes import substitute
from flake8_fastapi.semantics.entities import ClassInfo, FunctionInfo
from flake8_fastapi.semantics.types import (
    UNKNOWN,
    UNKNOWNS,
    ClassRef,
    Const,
    External,
    FunctionRef,
    Instance,
    ModuleRef,
    PartialRef,
    TupleOf,
    Type,
    Types,
    TypeVarRef,
    union,
    without_none,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference


def infer_attribute(inference: Inference, node: ast.Attribute, module: Module) -> Types:
    """Return the types of ``value.attr``."""
    owners = without_none(inference.infer(node.value, module))
    assigned = _assigned_here(inference, node, module) if module.is_stub is False else None
    if assigned is not None:
        return assigned
    if isinstance(node.value, ast.Attribute) and node.value.attr == "state":
        stored = inference.stored_state.read(node, module)
        if stored:
            return stored
    found = [
        _outside(inference, kind, node.attr, module)
        if isinstance(kind, External)
        else attribute_of(inference, kind, node.attr)
        for kind in owners
    ]
    return union(*found) if found else UNKNOWNS


def _assigned_here(inference: Inference, node: ast.Attribute, module: Module) -> Types | None:
    """``x.attr = value`` earlier in the same block, as in ``request.state.db = Session()``."""
    if node.attr not in module.stored or not isinstance(node.ctx, ast.Load):
        return None
    if not module.mentions(f".{node.attr} = "):
        return None
    statement = module.statement(node)
    parent = module.parent(statement) if statement is not None else None
    block = getattr(parent, "body", None)
    if statement is None or not isinstance(block, list) or statement not in block:
        return None
    wanted = ast.dump(node.value)
    for earlier in reversed(block[: block.index(statement)]):
        if isinstance(earlier, ast.Assign):
            for target in earlier.targets:
                if isinstance(target, ast.Attribute) and target.attr == node.attr:
                    if ast.dump(target.value) == wanted:
                        return inference.infer(earlier.value, module)
    return None


def _outside(inference: Inference, kind: External, name: str, module: Module) -> Types:
    if "(" not in kind.name:
        target = inference.project.resolve(f"{kind.name}.{name}", module)
        if target is not None:
            return (ModuleRef(target),)
    return (External(f"{kind.name}.{name}"),)


def attribute_of(inference: Inference, kind: Type, name: str) -> Types:
    """Return the types of an attribute of one value."""
    if isinstance(kind, ModuleRef):
        found = [inference.of_definition(d) for d in inference.module_member(kind.module, name)]
        return union(*found) if found else UNKNOWNS
    if isinstance(kind, Instance):
        return _of_instance(inference, kind, name)
    if isinstance(kind, ClassRef):
        return _of_class(inference, kind, name)
    if isinstance(kind, External):
        return (External(f"{kind.name}.{name}"),)
    if isinstance(kind, Const):
        plain = type(kind.value).__name__
        return union(
            *(attribute_of(inference, k, name) for k in inference.annotations.builtin(plain)
              if isinstance(k, Instance))
        ) if inference.stub_class("builtins", plain) else UNKNOWNS  # fmt: skip
    if isinstance(kind, TupleOf):
        plain_tuple = inference.annotations.builtin("tuple")
        return union(*(attribute_of(inference, k, name) for k in plain_tuple if k != UNKNOWN))
    if isinstance(kind, PartialRef) and name == "func":
        return (kind.target,)
    if isinstance(kind, TypeVarRef) and kind.bound:
        return union(*(attribute_of(inference, bound, name) for bound in kind.bound))
    return UNKNOWNS


def _of_instance(inference: Inference, kind: Instance, name: str) -> Types:
    ancestry = inference.classes.ancestry(kind.info)
    own = inference.classes.environment(kind)
    for info, environment in ancestry.classes:
        found = _member(inference, info, name, kind)
        if found is not None:
            if info is kind.info:
                return substitute(found, own)
            return substitute(found, {k: substitute(v, own) for k, v in environment.items()})
    if name.startswith("__") and name.endswith("__"):
        return UNKNOWNS if not ancestry.externals else _externals(ancestry.externals, name)
    if ancestry.externals and (result := _externals(ancestry.externals, name)) != UNKNOWNS:
        return result
    if ancestry.complete and name != "__getattr__":
        return _dynamic(inference, kind)
    return UNKNOWNS


def _externals(names: tuple[str, ...], attribute: str) -> Types:
    outside = [n for n in names if not n.startswith("typing.")]
    return (External(f"{outside[0]}().{attribute}"),) if outside else UNKNOWNS


def _dynamic(inference: Inference, kind: Instance) -> Types:
    from flake8_fastapi.semantics import invoke

    return invoke.call_method(inference, kind, "__getattr__", kind.info.module)


def _member(inference: Inference, info: ClassInfo, name: str, receiver: Instance) -> Types | None:
    statements = info.members.get(name)
    assignments = info.self_assignments.get(name) if not info.module.is_stub else None
    if statements:
        last = statements[-1]
        if isinstance(last, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return _method(inference, _getter(statements, last), info.module, receiver)
        types = _class_value(inference, last, info, receiver)
        if assignments and _says_nothing(types):
            return _self_value(inference, assignments, info.module)
        return types
    if assignments:
        return _self_value(inference, assignments, info.module)
    return None


def _says_nothing(types: Types) -> bool:
    return all(kind == UNKNOWN or kind == Const(None) for kind in types)


def _getter(statements: list[ast.stmt], last: FunctionNode) -> FunctionNode:
    """Of a property with a setter the first definition is the getter."""
    marks = {d.attr for d in last.decorator_list if isinstance(d, ast.Attribute)}
    first = statements[0]
    if marks & {"setter", "deleter"} and isinstance(first, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return first
    return last


def _method(inference: Inference, node: FunctionNode, module: Module, receiver: Type) -> Types:
    from flake8_fastapi.semantics import invoke

    info = inference.function_info(node, module)
    decoration = inference.decoration(info)
    if decoration.kind == "property":
        return invoke.call_result(inference, FunctionRef(info, receiver), None, module)
    if decoration.replaced is not None:
        return decoration.replaced
    if decoration.kind == "staticmethod":
        return (FunctionRef(info),)
    if decoration.kind == "classmethod" and isinstance(receiver, Instance):
        return (FunctionRef(info, ClassRef(receiver.info, receiver.args)),)
    return (FunctionRef(info, receiver),)


def _class_value(
    inference: Inference, statement: ast.stmt, info: ClassInfo, receiver: Type
) -> Types:
    if isinstance(statement, ast.AnnAssign):
        types = inference.annotations.resolve(statement.annotation, info.module)
        if statement.value is not None and UNKNOWN in types:
            types = inference.infer(statement.value, info.module)
        return _described(inference, types, receiver)
    if isinstance(statement, ast.Assign):
        types = inference.infer(statement.value, info.module)
        bound = tuple(
            FunctionRef(k.info, receiver)
            if isinstance(k, FunctionRef) and k.receiver is None and isinstance(receiver, Instance)
            and not k.info.module.is_stub else k
            for k in types
        )  # fmt: skip
        return _described(inference, bound, receiver)
    if isinstance(statement, ast.ClassDef):
        return (ClassRef(inference.class_info(statement, info.module)),)
    return UNKNOWNS


def _described(inference: Inference, types: Types, receiver: Type) -> Types:
    """Apply descriptors: a ``Mapped[T]`` attribute of an object gives T."""
    from flake8_fastapi.semantics import invoke

    if not isinstance(receiver, Instance):
        return types
    found: list[Types] = []
    for kind in types:
        if isinstance(kind, Instance) and kind.name in _DESCRIPTORS:
            found.append(kind.args[0] if kind.args else UNKNOWNS)
        elif isinstance(kind, Instance) and "__get__" in kind.info.members:
            found.append(invoke.call_method(inference, kind, "__get__", kind.info.module))
        else:
            found.append((kind,))
    return union(*found) if found else types


_DESCRIPTORS = frozenset(
    {
        "sqlalchemy.orm.Mapped", "sqlalchemy.orm.WriteOnlyMapped", "sqlalchemy.orm.DynamicMapped",
        "sqlalchemy.orm.MappedColumn", "sqlalchemy.orm.InstrumentedAttribute", "sqlalchemy.Column",
        "sqlalchemy.orm.Relationship", "sqlalchemy.orm.RelationshipProperty",
    }
)  # fmt: skip


def _self_value(
    inference: Inference,
    assignments: list[tuple[ast.Assign | ast.AnnAssign, FunctionNode]],
    module: Module,
) -> Types:
    found: list[Types] = []
    for node, method in assignments[:6]:
        if isinstance(node, ast.AnnAssign):
            types = inference.annotations.resolve(node.annotation, module)
            if UNKNOWN in types and node.value is not None:
                types = inference.infer(node.value, module)
        else:
            types = inference.infer(node.value, module)
        found.append(types)
        if method.name == "__init__" and not _says_nothing(types):
            break
    known = [types for types in found if not _says_nothing(types)]
    return union(*(known if len(known) == len(found) or _all_none(found, known) else found))


def _all_none(found: list[Types], known: list[Types]) -> bool:
    rest = [types for types in found if types not in known]
    return bool(known) and all(types == (Const(None),) for types in rest)


def _of_class(inference: Inference, kind: ClassRef, name: str) -> Types:
    ancestry = inference.classes.ancestry(kind.info)
    own = inference.classes.environment(kind)
    for info, environment in ancestry.classes:
        statements = info.members.get(name)
        if not statements:
            continue
        env = own if info is kind.info else {k: substitute(v, own) for k, v in environment.items()}
        return substitute(_class_member(inference, statements[-1], info, kind), env)
    outside = [n for n in ancestry.externals if not n.startswith("typing.")]
    return (External(f"{outside[0]}.{name}"),) if outside else UNKNOWNS


def _class_member(
    inference: Inference, statement: ast.stmt, info: ClassInfo, kind: ClassRef
) -> Types:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
        function: FunctionInfo = inference.function_info(statement, info.module)
        decoration = inference.decoration(function)
        if decoration.kind == "classmethod":
            return (FunctionRef(function, kind),)
        if decoration.replaced is not None:
            return decoration.replaced
        return (FunctionRef(function),) if decoration.kind != "property" else UNKNOWNS
    if inference.classes.is_subclass(info, ("enum.Enum", "enum.StrEnum", "enum.IntEnum")):
        if isinstance(statement, ast.Assign):
            return (Instance(kind.info),)
    return _class_value(inference, statement, info, kind)
