"""Types from annotations of every spelling: strings, unions, generics, ``Annotated``, aliases."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module, parse_expression
from flake8_fastapi.semantics.names import Definition
from flake8_fastapi.semantics.types import (
    NONE,
    UNKNOWNS,
    CallableOf,
    ClassRef,
    Const,
    Coroutine,
    External,
    Instance,
    TupleOf,
    Type,
    Types,
    TypeVarRef,
    union,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_DEPTH = 20
#: Names of ``typing`` that say nothing about the type.
OPAQUE = frozenset({"Any", "AnyStr", "NoReturn", "Never", "Hashable", "Sized", "object"})
WRAPPERS = frozenset(
    {"Annotated", "Final", "ClassVar", "Required", "NotRequired", "ReadOnly", "InitVar"}
)
ALIASES = {
    "List": "list", "Dict": "dict", "Set": "set", "FrozenSet": "frozenset", "Tuple": "tuple",
    "Type": "type", "Text": "str",
}  # fmt: skip


class Annotations:
    """Resolution of annotation expressions in one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._parsed: dict[ast.Constant, ast.expr | None] = {}
        self._memo: dict[ast.expr, Types] = {}
        self._depth = 0

    def resolve(self, node: ast.expr, module: Module) -> Types:
        """Return the types of values that the annotation describes."""
        found = self._memo.get(node)
        if found is not None:
            return found
        if self._depth > MAX_DEPTH:
            return UNKNOWNS
        self._depth += 1
        try:
            found = self._resolve(node, module)
        finally:
            self._depth -= 1
        self._memo[node] = found
        return found

    def parsed(self, node: ast.expr, module: Module) -> ast.expr:
        """Return the expression of a string annotation; any other node as it is."""
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            return node
        if node not in self._parsed:
            tree = parse_expression(node.value)
            if tree is not None:
                for child in ast.walk(tree):
                    if hasattr(child, "lineno"):
                        ast.copy_location(child, node)
                module.adopt(tree, node)
            self._parsed[node] = tree
        return self._parsed[node] or node

    def _resolve(self, node: ast.expr, module: Module) -> Types:
        if isinstance(node, ast.Constant):
            if node.value is None:
                return (NONE,)
            inner = self.parsed(node, module)
            return self.resolve(inner, module) if inner is not node else UNKNOWNS
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            return union(self.resolve(node.left, module), self.resolve(node.right, module))
        if isinstance(node, ast.Subscript):
            return self._subscript(node, module)
        if isinstance(node, (ast.Name, ast.Attribute)):
            return self._name(node, module)
        if isinstance(node, ast.List):
            return UNKNOWNS
        return self._instances(self.inference.infer(node, module))

    def _name(self, node: ast.Name | ast.Attribute, module: Module) -> Types:
        definitions = self.inference.definitions(node, module)
        if isinstance(node, ast.Name) and _is_method(definitions):
            # A method hides a class of the same name only in the body of its class.
            definitions = self.inference.names.exported(module, node.id)
        found: list[Types] = []
        for definition in definitions:
            found.append(self._defined(definition))
        return union(*found) if found else UNKNOWNS

    def _defined(self, definition: Definition) -> Types:
        if definition.external:
            return self._special(definition.external)
        binding, module = definition.binding, definition.module
        if binding is None or module is None:
            return UNKNOWNS
        if binding.kind == "typevar":
            bound = getattr(binding.node, "default_value", None) or getattr(
                binding.node, "bound", None
            )
            return (TypeVarRef(binding.name, self.resolve(bound, module) if bound else ()),)
        if binding.kind == "class":
            return self._instances(self.inference.of_definition(definition))
        if binding.kind in ("assign", "annotation", "alias") and binding.value is not None:
            return self._alias(binding.value, binding.kind == "alias", module)
        return UNKNOWNS

    def _alias(self, value: ast.expr, explicit: bool, module: Module) -> Types:
        if isinstance(value, ast.Call):
            return self._type_variable(value, module)
        if explicit or isinstance(value, (ast.Subscript, ast.BinOp, ast.Name, ast.Attribute)):
            return self.resolve(value, module)
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            return self.resolve(value, module)
        return UNKNOWNS

    def _type_variable(self, call: ast.Call, module: Module) -> Types:
        name = self.inference.name_of(call.func, module)
        if name == "typing.TypeVar" and call.args and isinstance(call.args[0], ast.Constant):
            given = {k.arg: k.value for k in call.keywords}
            bound = given.get("default", given.get("bound"))
            types = self.resolve(bound, module) if bound is not None else ()
            return (TypeVarRef(str(call.args[0].value), types),)
        if name == "typing.NewType" and len(call.args) == 2:
            return self.resolve(call.args[1], module)
        return self._instances(self.inference.infer(call, module))

    def _special(self, name: str) -> Types:
        if name.startswith("typing."):
            short = name.split(".", 1)[1]
            if short == "Self":
                return (TypeVarRef("Self"),)
            if short in ALIASES:
                return self.builtin(ALIASES[short])
            return UNKNOWNS
        return (External(name + "()"),)

    def builtin(self, name: str, *args: Types) -> Types:
        """Return an instance of a builtin class."""
        info = self.inference.stub_class("builtins", name)
        return (Instance(info, args),) if info else UNKNOWNS

    def _instances(self, types: Types) -> Types:
        return union(*(self.instance_of(kind) for kind in types)) if types else UNKNOWNS

    def instance_of(self, kind: Type) -> Types:
        """Return what an annotation that names this class describes."""
        if isinstance(kind, ClassRef):
            return (Instance(kind.info, kind.args),)
        if isinstance(kind, External):
            return self._special(kind.name)
        if kind == NONE or isinstance(kind, TypeVarRef):
            return (kind,)
        return UNKNOWNS

    def _subscript(self, node: ast.Subscript, module: Module) -> Types:
        arguments = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        name = self.inference.name_of(node.value, module)
        short = name.rsplit(".", 1)[-1]
        if name.startswith(("typing.", "dataclasses.", "collections.abc.")):
            special = self._typing(short, list(arguments), module)
            if special is not None:
                return special
        found: list[Types] = []
        for kind in self.resolve(node.value, module):
            found.append(self._generic(kind, list(arguments), module))
        return union(*found) if found else UNKNOWNS

    def _typing(self, short: str, arguments: list[ast.expr], module: Module) -> Types | None:
        if short in WRAPPERS and arguments:
            return self.resolve(arguments[0], module)
        if short == "Optional":
            return union(self.resolve(arguments[0], module), (NONE,))
        if short == "Union":
            return union(*(self.resolve(a, module) for a in arguments))
        if short == "Literal":
            return union(*(self._literal(a, module) for a in arguments))
        if short == "Callable":
            return (CallableOf(self.resolve(arguments[-1], module)),)
        if short in ("Awaitable", "Coroutine"):
            return (Coroutine(self.resolve(arguments[-1], module)),)
        if short == "Type":
            return self._class_of(arguments[0], module)
        if short == "Tuple":
            return self._tuple(arguments, module)
        if short in ALIASES:
            return self.builtin(ALIASES[short], *(self.resolve(a, module) for a in arguments))
        return None

    def _literal(self, node: ast.expr, module: Module) -> Types:
        if isinstance(node, ast.Constant):
            return (Const(node.value),)
        return UNKNOWNS

    def _class_of(self, node: ast.expr, module: Module) -> Types:
        return union(
            *(
                (ClassRef(kind.info, kind.args),) if isinstance(kind, Instance)
                else self.builtin("type", (kind,)) if isinstance(kind, TypeVarRef)
                else (External(kind.name.removesuffix("()")),) if isinstance(kind, External)
                else UNKNOWNS
                for kind in self.resolve(node, module)
            )
        )  # fmt: skip

    def _tuple(self, arguments: list[ast.expr], module: Module) -> Types:
        last = arguments[-1] if arguments else None
        if isinstance(last, ast.Constant) and last.value is ...:
            return self.builtin("tuple", self.resolve(arguments[0], module))
        return (TupleOf(tuple(self.resolve(a, module) for a in arguments)),)

    def _generic(self, kind: Type, arguments: list[ast.expr], module: Module) -> Types:
        if not isinstance(kind, Instance):
            return (kind,)
        name = kind.name
        if name == "builtins.type":
            return self._class_of(arguments[0], module)
        if name == "builtins.tuple":
            return self._tuple(arguments, module)
        if name in ("typing.Awaitable", "typing.Coroutine"):
            return (Coroutine(self.resolve(arguments[-1], module)),)
        return (Instance(kind.info, tuple(self.resolve(a, module) for a in arguments)),)

    def as_class(self, node: ast.expr, module: Module) -> Types:
        """Return the class that an expression names, as a base or an argument names it."""
        if isinstance(node, ast.Subscript):
            types = self.resolve(node, module)
        else:
            types = self.inference.infer(node, module)
        found: list[Type] = []
        for kind in types:
            if isinstance(kind, Instance) and isinstance(node, ast.Subscript):
                found.append(ClassRef(kind.info, kind.args))
            elif isinstance(kind, External) and kind.name.endswith("()"):
                found.append(External(kind.name[:-2]))
            else:
                found.append(kind)
        if isinstance(node, ast.Subscript):
            name = self.inference.name_of(node.value, module)
            if name in ("typing.Generic", "typing.Protocol"):
                return (External(name),)
        return tuple(found) or UNKNOWNS

    def metadata(self, node: ast.expr, module: Module) -> list[tuple[ast.expr, Module]]:
        """Return the metadata of ``Annotated``, through aliases, strings and other modules."""
        return self._metadata(node, module, 0)

    def _metadata(
        self, node: ast.expr, module: Module, depth: int
    ) -> list[tuple[ast.expr, Module]]:
        if depth > MAX_DEPTH:
            return []
        node = self.parsed(node, module)
        if isinstance(node, ast.Subscript):
            name = self.inference.name_of(node.value, module)
            inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            if name == "typing.Annotated":
                nested = self._metadata(inner[0], module, depth + 1)
                return [*nested, *((extra, module) for extra in inner[1:])]
            if name in ("typing.Optional", "typing.Final", "typing.ClassVar", "typing.Union"):
                return [p for part in inner for p in self._metadata(part, module, depth + 1)]
            return self._alias_metadata(node.value, module, depth)
        if isinstance(node, ast.BinOp):
            sides = (node.left, node.right)
            return [p for side in sides for p in self._metadata(side, module, depth + 1)]
        if isinstance(node, (ast.Name, ast.Attribute)):
            return self._alias_metadata(node, module, depth)
        return []

    def _alias_metadata(
        self, node: ast.expr, module: Module, depth: int
    ) -> list[tuple[ast.expr, Module]]:
        for definition in self.inference.definitions(node, module):
            binding, home = definition.binding, definition.module
            if binding is None or home is None or binding.value is None:
                continue
            if binding.kind in ("assign", "annotation", "alias") and not isinstance(
                binding.value, ast.Call
            ):
                return self._metadata(binding.value, home, depth + 1)
        return []


def _is_method(definitions: list[Definition]) -> bool:
    return any(
        d.binding is not None
        and d.binding.kind == "def"
        and d.module is not None
        and isinstance(d.module.parent(d.binding.node), ast.ClassDef)
        for d in definitions
    )
