"""Types of expressions: the one gate through which rules and model ask."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flake8_fastapi.project.module import FunctionNode, Module
from flake8_fastapi.project.project import stub
from flake8_fastapi.semantics import attributes, containers, invoke, parameters
from flake8_fastapi.semantics.annotations import Annotations
from flake8_fastapi.semantics.call_sites import CallSites
from flake8_fastapi.semantics.classes import Classes
from flake8_fastapi.semantics.cycles import BUDGET, Answers
from flake8_fastapi.semantics.decorators import UNDECORATED, Decoration, decoration_of
from flake8_fastapi.semantics.entities import ClassInfo, FunctionInfo
from flake8_fastapi.semantics.exceptions import members
from flake8_fastapi.semantics.heirs import Heirs
from flake8_fastapi.semantics.names import Definition, Names
from flake8_fastapi.semantics.narrowing import narrowed
from flake8_fastapi.semantics.scopes import Binding
from flake8_fastapi.semantics.stored_state import StoredState
from flake8_fastapi.semantics.types import (
    NONE,
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
    ModuleRef,
    PartialRef,
    TupleOf,
    Type,
    Types,
    TypeVarRef,
    union,
)

if TYPE_CHECKING:
    from flake8_fastapi.project.project import Project


class Inference:
    """Inference over one project; every answer is remembered.

    Answers are tuples of alternatives. What cannot be known is `UNKNOWN`, never an error:
    this class is where recursion and budgets end.
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        self.names = Names(project)
        self._definitions: dict[ast.expr, list[Definition]] = {}
        self._qualified: dict[ast.expr, str] = {}
        self.annotations = Annotations(self)
        self.classes = Classes(self)
        self.stored_state = StoredState(self)
        self.heirs = Heirs(self)
        self.call_sites = CallSites(self)
        self.answers: Answers[Types] = Answers(UNKNOWNS, budget=BUDGET)
        self.tested: dict[Module, frozenset[str]] = {}
        self._classes: dict[ast.ClassDef, ClassInfo] = {}
        self._functions: dict[FunctionNode, FunctionInfo] = {}
        self._decorations: dict[FunctionInfo, Decoration] = {}

    # -- entities ---------------------------------------------------------------------

    def class_info(self, node: ast.ClassDef, module: Module) -> ClassInfo:
        """Return the one object that stands for a class definition."""
        found = self._classes.get(node)
        if found is None:
            found = self._classes[node] = ClassInfo(node, module)
        return found

    def function_info(self, node: FunctionNode, module: Module) -> FunctionInfo:
        """Return the one object that stands for a function definition."""
        found = self._functions.get(node)
        if found is None:
            scope = module.scope(node)
            owner = self.class_info(scope, module) if isinstance(scope, ast.ClassDef) else None
            found = self._functions[node] = FunctionInfo(node, module, owner)
        return found

    def enter(self, info: FunctionInfo) -> FunctionInfo:
        """Make a function known that stands in no text; return it."""
        self._functions[info.node] = info
        return info

    def decoration(self, info: FunctionInfo) -> Decoration:
        """Return what the decorators of a function make of it."""
        found = self._decorations.get(info)
        if found is None:
            self._decorations[info] = UNDECORATED
            found = self._decorations[info] = decoration_of(info, self)
        return found

    def stub_class(self, module_name: str, name: str) -> ClassInfo | None:
        """Return a class of a stub module."""
        module = stub(module_name)
        if module is None:
            return None
        for definition in self.names.exported(module, name):
            node = definition.binding.node if definition.binding else None
            if isinstance(node, ast.ClassDef) and definition.module is not None:
                return self.class_info(node, definition.module)
        return None

    # -- names ------------------------------------------------------------------------

    def definitions(self, node: ast.expr, module: Module) -> list[Definition]:
        """Return what a name or dotted name stands for, through imports."""
        found = self._definitions.get(node)
        if found is None:
            found = self._definitions[node] = self._define(node, module)
        return found

    def _define(self, node: ast.expr, module: Module) -> list[Definition]:
        if isinstance(node, ast.Name):
            return self.names.lookup(node.id, node, module)
        if not isinstance(node, ast.Attribute):
            return []
        found: list[Definition] = []
        for outer in self.definitions(node.value, module):
            if outer.external:
                found.extend(self._beneath(outer.external, node.attr, module))
            elif outer.binding is None and outer.module is not None:
                found.extend(self.module_member(outer.module, node.attr))
            elif outer.binding is not None and outer.module is not None:
                found.extend(self._class_member(outer.binding, outer.module, node.attr))
        return found

    def _beneath(self, name: str, attribute: str, module: Module) -> list[Definition]:
        target = self.project.resolve(f"{name}.{attribute}", module) if "(" not in name else None
        if target is not None:
            return [Definition(module=target)]
        return [Definition(external=f"{name}.{attribute}")]

    def module_member(self, module: Module, name: str) -> list[Definition]:
        """Return what attribute `name` of a module is."""
        found = self.names.exported(module, name)
        return found or self.names.member(module.name, name, module)

    def _class_member(self, binding: Binding, module: Module, name: str) -> list[Definition]:
        if not isinstance(binding.node, ast.ClassDef):
            return []
        found = self.names.bindings(binding.node, module).get(name)
        return [Definition(found[-1], module)] if found else []

    def name_of(self, node: ast.expr, module: Module) -> str:
        """Return the qualified name of the one thing a (dotted) name stands for, or ""."""
        found = self._qualified.get(node)
        if found is None:
            found = self._qualified[node] = self._name_of(node, module)
        return found

    def _name_of(self, node: ast.expr, module: Module) -> str:
        definitions = self.definitions(node, module)
        if len(definitions) != 1:
            return ""
        definition = definitions[0]
        if definition.external or definition.module is None:
            return definition.external
        if definition.binding is None:
            return definition.module.name
        target = definition.binding.node
        if isinstance(target, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            if isinstance(target, ast.ClassDef):
                return self.class_info(target, definition.module).qualname
            return self.function_info(target, definition.module).qualname
        return f"{definition.module.name}.{definition.binding.name}"

    # -- expressions ------------------------------------------------------------------

    def infer(self, node: ast.expr, module: Module) -> Types:
        """Return the alternatives for the value of an expression."""
        known = self.answers.known.get(node)
        if known is not None:
            return known
        return self.answers.ask(node, lambda: self._infer(node, module))

    def _infer(self, node: ast.expr, module: Module) -> Types:
        if isinstance(node, ast.Name):
            return narrowed(self._name(node, module), node, module, self)
        if isinstance(node, ast.Attribute):
            types = attributes.infer_attribute(self, node, module)
            return narrowed(types, node, module, self)
        if isinstance(node, ast.Call):
            return invoke.infer_call(self, node, module)
        if isinstance(node, ast.Constant):
            return (Const(node.value),)
        handler = _HANDLERS.get(type(node))
        return handler(self, node, module) if handler is not None else UNKNOWNS

    def _name(self, node: ast.Name, module: Module) -> Types:
        definitions = self.definitions(node, module)
        return union(*map(self.of_definition, definitions))

    def of_definition(self, definition: Definition) -> Types:
        """Return the value of what a name stands for."""
        if definition.external:
            return (External(definition.external),)
        if definition.module is None:
            return UNKNOWNS
        if definition.binding is None:
            return (ModuleRef(definition.module),)
        return self.of_binding(definition.binding, definition.module)

    def of_binding(self, binding: Binding, module: Module) -> Types:
        """Return the value that a binding gives its name."""
        key = (binding.node, binding.name, binding.path)
        return self.answers.ask(key, lambda: self._bound(binding, module))

    def _bound(self, binding: Binding, module: Module) -> Types:
        node, value = binding.node, binding.value
        if binding.kind == "def":
            assert isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            return self.of_function(self.function_info(node, module))
        if binding.kind == "class":
            assert isinstance(node, ast.ClassDef)
            return (ClassRef(self.class_info(node, module)),)
        if binding.kind == "parameter":
            assert isinstance(node, ast.arg)
            return parameters.infer_parameter(self, node, binding.attribute, module)
        if binding.kind == "annotation":
            assert isinstance(node, ast.AnnAssign)
            return self._annotated(node, module)
        if value is None:
            return UNKNOWNS
        if binding.kind in ("assign", "alias"):
            return self.unpack(self.infer(value, module), binding.path)
        if binding.kind == "for":
            items = containers.items_of(self, self.infer(value, module), binding.is_async)
            return self.unpack(items, binding.path)
        if binding.kind == "with":
            return self.unpack(self.entered(value, module, binding.is_async), binding.path)
        if binding.kind == "except":
            return self._caught(value, module)
        return UNKNOWNS

    def _annotated(self, node: ast.AnnAssign, module: Module) -> Types:
        types = self.annotations.resolve(node.annotation, module)
        if node.value is None or module.is_stub:
            return types
        if UNKNOWN in types or self._is_broad(types):
            return self.infer(node.value, module)
        if self._may_be_refined(types):
            return self._refined(types, self.infer(node.value, module))
        return types

    def _is_broad(self, types: Types) -> bool:
        return all(isinstance(k, External) and k.name == "typing.TypeAlias()" for k in types)

    def _caught(self, value: ast.expr, module: Module) -> Types:
        found = [
            self.annotations.instance_of(kind)
            for types in members(self, value, module)
            for kind in types
        ]
        return union(*found) if found else UNKNOWNS

    def of_function(self, info: FunctionInfo) -> Types:
        """Return what a reference to a function gives after its decorators."""
        replaced = self.decoration(info).replaced
        return replaced if replaced is not None else (FunctionRef(info),)

    def entered(self, value: ast.expr, module: Module, is_async: bool) -> Types:
        """Return what ``with value as target`` gives its target."""
        method = "__aenter__" if is_async else "__enter__"
        found: list[Types] = []
        for kind in self.infer(value, module):
            if isinstance(kind, External):
                found.append((kind,))
                continue
            result = invoke.call_method(self, kind, method, module)
            found.append(self.awaited(result) if is_async else result)
        return union(*found) if found else UNKNOWNS

    def awaited(self, types: Types) -> Types:
        """Return what ``await`` gives for a value."""
        found: list[Types] = []
        for kind in types:
            if isinstance(kind, Coroutine):
                found.append(kind.result)
            elif isinstance(kind, Instance):
                found.append(containers.awaited_instance(self, kind))
            else:
                found.append(UNKNOWNS)
        return union(*found) if found else UNKNOWNS

    def awaited_if_coroutine(self, types: Types) -> Types:
        """Return the values, coroutines awaited."""
        return union(
            *(self.awaited((k,)) if isinstance(k, Coroutine) else (k,) for k in types)
        ) if types else UNKNOWNS  # fmt: skip

    def attribute(self, kind: Type, name: str) -> Types:
        """Return the types of an attribute of one value."""
        return attributes.attribute_of(self, kind, name)

    def canonical(self, kind: Type) -> str:
        """Return the qualified name of a function, class, module or outside thing, or ""."""
        if isinstance(kind, (FunctionRef, ClassRef, Instance)):
            return kind.info.qualname
        if isinstance(kind, ModuleRef):
            return kind.module.name
        return kind.name if isinstance(kind, External) else ""

    # -- results of functions ---------------------------------------------------------

    def yields(self, info: FunctionInfo) -> bool:
        """Tell whether a call gives a generator that the body itself feeds."""
        return info.is_generator and not info.module.is_stub

    def result(self, info: FunctionInfo) -> Types:
        """Return what the body returns: for ``async def`` what ``await`` gives."""
        return self.answers.ask(info, lambda: self._result(info))

    def _result(self, info: FunctionInfo) -> Types:
        declared = self._declared(info)
        if info.module.is_stub:
            return declared
        if UNKNOWN not in declared and not self._may_be_refined(declared):
            return declared
        if info.yields:
            return self.yielded(info, None)
        if info.is_stub_body:
            return declared
        found = [self.infer(r.value, info.module) if r.value else (NONE,) for r in info.returns]
        inferred = union(*found) if found else (NONE,)
        if UNKNOWN in declared:
            return inferred
        return self._refined(declared, inferred)

    def _refined(self, declared: Types, inferred: Types) -> Types:
        """Return what is inferred, where it is certainly a case of what is declared."""
        if all(isinstance(k, CallableOf) for k in declared):
            known = all(isinstance(k, (FunctionRef, LambdaRef, PartialRef)) for k in inferred)
            return inferred if known else declared
        chosen = [k for k in inferred if k != NONE]
        if len(chosen) > 1 and any(self.is_interface(k) for k in declared):
            return declared
        return inferred if self.is_case(inferred, declared) else declared

    def is_interface(self, kind: Type) -> bool:
        """Tell whether a value is known only by a class that leaves its methods to others."""
        return isinstance(kind, Instance) and self.classes.leaves_open(kind.info)

    def is_case(self, types: Types, declared: Types) -> bool:
        """Tell whether what is known of a value says more than the declared classes.

        What stands for a protocol need not derive from it.
        """
        wanted = [k for k in declared if isinstance(k, Instance)]
        if any(isinstance(k, Instance) and UNKNOWNS in k.args for k in types):
            return False
        if self.is_instance(types, tuple(k.name for k in wanted)):
            return True
        return bool(wanted) and all(self.classes.is_protocol(k.info) for k in wanted) and all(
            k == NONE or (isinstance(k, Instance) and not k.info.module.is_stub) for k in types
        )  # fmt: skip

    def _declared(self, info: FunctionInfo) -> Types:
        node = info.node.returns
        if node is None:
            return UNKNOWNS
        return self.annotations.resolve(node, info.module)

    def _may_be_refined(self, declared: Types) -> bool:
        """Routers keep the call that made them; callables keep which function they are.

        Of an interface it matters what implements it.
        """
        return any(
            isinstance(k, CallableOf)
            or (
                isinstance(k, Instance)
                and (
                    k.name in _IDENTIFIED
                    or self.is_interface(k)
                    or ("__call__" in k.info.members and not k.info.module.is_stub)
                )
            )
            for k in declared
        )

    def yielded(self, info: FunctionInfo, receiver: Type | None) -> Types:
        """Return what a generator function yields, by its annotation or its body."""
        declared = self.iterated(self._declared(info))
        if UNKNOWN not in declared:
            return declared
        found = [
            self.infer(y.value, info.module) if y.value else (NONE,)
            for y in info.yields
            if isinstance(y, ast.Yield)
        ]
        return union(*found) if found else UNKNOWNS

    def iterated(self, types: Types) -> Types:
        """Return the first type argument of iterators and generators."""
        found = [
            k.args[0] if isinstance(k, Instance) and k.args and k.name.startswith("typing.") else
            (k,) if isinstance(k, TypeVarRef) else UNKNOWNS
            for k in types
        ]  # fmt: skip
        return union(*found) if found else UNKNOWNS

    def unpack(self, types: Types, path: tuple[int | str, ...]) -> Types:
        """Return the element of a sequence that unpacking along `path` gives."""
        for index in path:
            types = union(*(containers.element(self, kind, index) for kind in types))
        return types

    def is_instance(self, types: Types, names: tuple[str, ...]) -> bool:
        """Tell whether every alternative but None is certainly an object of these classes.

        `names` are qualified names; subclasses count.
        """
        rest = [kind for kind in types if kind != NONE]
        return bool(rest) and all(self.matches(kind, names) for kind in rest)

    def matches(self, kind: Type, names: tuple[str, ...]) -> bool:
        """Tell whether one alternative is an object of one of these classes."""
        if isinstance(kind, Instance):
            return self.classes.is_subclass(kind.info, names)
        if isinstance(kind, External):
            return kind.name.endswith("()") and kind.name[:-2] in names
        if isinstance(kind, Const):
            return f"builtins.{type(kind.value).__name__}" in names
        return False

    def is_subclass(self, types: Types, names: tuple[str, ...]) -> bool:
        """Tell whether every alternative is certainly one of these classes or a subclass."""
        return bool(types) and all(
            self.classes.is_subclass(kind.info, names) if isinstance(kind, ClassRef)
            else isinstance(kind, External) and kind.name in names
            for kind in types
        )  # fmt: skip

    # -- smaller expressions ----------------------------------------------------------

    def _await(self, node: ast.Await, module: Module) -> Types:
        return self.awaited(self.infer(node.value, module))

    def _either(self, node: ast.IfExp, module: Module) -> Types:
        return union(self.infer(node.body, module), self.infer(node.orelse, module))

    def _bool(self, node: ast.BoolOp, module: Module) -> Types:
        parts = [self.infer(value, module) for value in node.values]
        if isinstance(node.op, ast.Or):
            parts[:-1] = [tuple(k for k in p if k != NONE) for p in parts[:-1]]
        return union(*parts)

    def _lambda(self, node: ast.Lambda, module: Module) -> Types:
        return (LambdaRef(node, module),)

    def _walrus(self, node: ast.NamedExpr, module: Module) -> Types:
        return self.infer(node.value, module)

    def _tuple(self, node: ast.Tuple, module: Module) -> Types:
        if any(isinstance(item, ast.Starred) for item in node.elts):
            return self.annotations.builtin("tuple")
        return (TupleOf(tuple(self.infer(item, module) for item in node.elts)),)

    def _list(self, node: ast.List | ast.Set, module: Module) -> Types:
        name = "list" if isinstance(node, ast.List) else "set"
        return self.annotations.builtin(name, self._members(node.elts, module))

    def _members(self, items: list[ast.expr], module: Module) -> Types:
        shown = [item for item in items if not isinstance(item, ast.Starred)][:8]
        return union(*(self.infer(item, module) for item in shown)) if shown else UNKNOWNS

    def _dict(self, node: ast.Dict, module: Module) -> Types:
        keys = self._members([key for key in node.keys if key is not None], module)
        return self.annotations.builtin("dict", keys, self._members(node.values, module))

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp, module: Module
    ) -> Types:
        item = self.infer(node.elt, module)
        if isinstance(node, ast.GeneratorExp):
            info = self.stub_class("typing", "Generator")
            return (Instance(info, (item,)),) if info else UNKNOWNS
        return self.annotations.builtin("list" if isinstance(node, ast.ListComp) else "set", item)

    def _dict_comprehension(self, node: ast.DictComp, module: Module) -> Types:
        pair = (self.infer(node.key, module), self.infer(node.value, module))
        return self.annotations.builtin("dict", *pair)

    def _joined(self, node: ast.JoinedStr, module: Module) -> Types:
        return self.annotations.builtin("str")

    def _compare(self, node: ast.Compare | ast.UnaryOp, module: Module) -> Types:
        if isinstance(node, ast.UnaryOp) and not isinstance(node.op, ast.Not):
            return self.infer(node.operand, module)
        if isinstance(node, ast.Compare) and self._overloads(node.left, module):
            return UNKNOWNS
        return self.annotations.builtin("bool")

    def _overloads(self, node: ast.expr, module: Module) -> bool:
        return any(
            not isinstance(kind, Const) and not (
                isinstance(kind, Instance) and kind.name.startswith("builtins.")
            )
            for kind in self.infer(node, module)
        )  # fmt: skip

    def _subscript(self, node: ast.Subscript, module: Module) -> Types:
        return containers.infer_subscript(self, node, module)

    def _operation(self, node: ast.BinOp, module: Module) -> Types:
        return containers.infer_operation(self, node, module)


#: Classes whose objects are told apart by the call that makes them.
_IDENTIFIED = frozenset({"fastapi.FastAPI", "fastapi.APIRouter"})

_HANDLERS: dict[type, Callable[[Inference, Any, Module], Types]] = {
    ast.Await: Inference._await,
    ast.IfExp: Inference._either,
    ast.BoolOp: Inference._bool,
    ast.Lambda: Inference._lambda,
    ast.NamedExpr: Inference._walrus,
    ast.Tuple: Inference._tuple,
    ast.List: Inference._list,
    ast.Set: Inference._list,
    ast.Dict: Inference._dict,
    ast.ListComp: Inference._comprehension,
    ast.SetComp: Inference._comprehension,
    ast.GeneratorExp: Inference._comprehension,
    ast.DictComp: Inference._dict_comprehension,
    ast.JoinedStr: Inference._joined,
    ast.Compare: Inference._compare,
    ast.UnaryOp: Inference._compare,
    ast.Subscript: Inference._subscript,
    ast.BinOp: Inference._operation,
}
