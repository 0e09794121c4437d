"""The dependency graph: what is given to ``Depends``, and what routes depend on."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.parameters import Parameter, parameters_of
from flake8_fastapi.model.routing import Include, Route, Router, last_name
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.words import DEFINED
from flake8_fastapi.semantics.entities import ClassInfo, FunctionInfo
from flake8_fastapi.semantics.name_gate import NameGate
from flake8_fastapi.semantics.parameters import (
    DEPENDS,
    depends_call,
    depends_target,
    injection,
)
from flake8_fastapi.semantics.synthetic import constructor
from flake8_fastapi.semantics.types import (
    NONE,
    ClassRef,
    External,
    FunctionRef,
    Instance,
    LambdaRef,
    PartialRef,
    Type,
    Types,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_DEPTH = 25
CALLS = ("Depends", "Security")
#: So many modules are asked about alone before all dependencies are looked for.
FEW = 8
#: A signature, with parentheses in it down to the third level.
_SIGNATURE = expression(
    r"\s*\(([^()]*(?:\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)[^()]*)*)\)"
)
_CALL_AS_DEFAULT = expression(r"=\s*[\w.]+\s*(?:\[[^\]]*\]\s*)?\(")
_CLASS = expression(r"class\s+(\w+)\s*\(([^)]*)")
_BARE_CLASS = expression(r"class\s+(\w+)")
_WORD = expression(r"\w+")


@dataclass(eq=False)
class Use:
    """One ``Depends(...)``: the call, its module, and the parameter it belongs to, if any."""

    call: ast.Call
    module: Module
    parameter: Parameter | None = None


@dataclass(eq=False)
class Dependency:
    """A function of the project that FastAPI calls as a dependency.

    For a class it is ``__init__``, for an instance ``__call__``; `uses` are the places that ask.
    """

    function: FunctionInfo
    uses: list[Use] = field(default_factory=list)

    @property
    def module(self) -> Module:
        """The module that defines the function."""
        return self.function.module


class Dependencies:
    """The dependency graph of one project."""

    def __init__(self, inference: Inference, routing: Routing) -> None:
        self.inference = inference
        self.routing = routing
        self._targets = routing.targets
        self._all: dict[FunctionInfo, Dependency] | None = None
        self._alone: dict[Module, list[Dependency]] = {}
        self._constructors: dict[ClassInfo, FunctionInfo | None] = {}
        self._of_views: dict[ClassInfo, list[Use]] = {}
        self._parameters: dict[FunctionInfo, list[Parameter]] = {}

    def all(self) -> dict[FunctionInfo, Dependency]:
        """Return every dependency function of the project, by function."""
        if self._all is None:
            self._all = self._used_in(self.routing.files_with(*CALLS))
        return self._all

    def in_module(self, module: Module) -> list[Dependency]:
        """Return the dependency functions that a module defines, in the order of the text.

        For few modules only those files are read that may lead to them.
        """
        if self._all is not None or len(self._alone) > FEW:
            return self._by_module.get(module, [])
        if module not in self._alone:
            paths = self.routing.files_with(*CALLS)
            leading = (path for path in paths if self._targets.may_lead(path, module.path))
            self._alone[module] = _by_module(self._used_in(leading)).get(module, [])
        return self._alone[module]

    def is_one(self, function: FunctionInfo) -> bool:
        """Tell whether a function is a dependency of anything in the project."""
        return any(each.function is function for each in self.in_module(function.module))

    @cached_property
    def _by_module(self) -> dict[Module, list[Dependency]]:
        return _by_module(self.all())

    def _used_in(self, paths: Iterable[Path]) -> dict[FunctionInfo, Dependency]:
        found: dict[FunctionInfo, Dependency] = {}
        for module in self.routing.project.modules(paths):
            for call in self.calls(module):
                for function in self.functions(call, module):
                    dependency = found.setdefault(function, Dependency(function))
                    dependency.uses.append(Use(call, module))
        return found

    def calls(self, module: Module) -> list[ast.Call]:
        """Return every ``Depends(...)`` and ``Security(...)`` of a module.

        Those that stand in string annotations come last.
        """
        quoted = [
            call
            for text in module.nodes(ast.Constant)
            if isinstance(text.value, str) and "(" in text.value
            and getattr(module.parent(text), "annotation", None) is text
            for call in ast.walk(self.inference.annotations.parsed(text, module))
            if isinstance(call, ast.Call)
        ]  # fmt: skip
        names = {"Depends", "Security"}
        for node in module.nodes(ast.ImportFrom):
            names.update(a.asname for a in node.names if a.asname and a.name in names)
        return [
            call
            for call in (*module.nodes(ast.Call), *quoted)
            if last_name(call.func) in names and self.is_depends(call, module)
        ]

    @cached_property
    def called_gate(self) -> NameGate:
        """Lets calls through that may call a function or class with ``Depends`` defaults."""
        project = self.routing.project
        held = (project.text(path) or "" for path in self.routing.files_with(*CALLS))
        names = {name for text in held for name in _with_calls(text)}
        texts = [project.text(path) or "" for path in project.files]
        derived = {
            name
            for text in texts
            for name, bases in _CLASS.findall(text)
            if not names.isdisjoint(_WORD.findall(bases))
        }
        return NameGate(frozenset(names | derived))

    def is_depends(self, call: ast.Call, module: Module) -> bool:
        """Tell whether a call is ``Depends(...)`` or ``Security(...)``."""
        return (
            isinstance(call.func, (ast.Name, ast.Attribute))
            and self.inference.name_of(call.func, module) in DEPENDS
        )

    def functions(self, call: ast.Call, module: Module) -> list[FunctionInfo]:
        """Return the project functions that a ``Depends(...)`` makes FastAPI call."""
        types = self.target_types(call, module)
        return [f for kind in types for f in self.callables(kind)]

    def target_types(self, call: ast.Call, module: Module) -> Types:
        """Return what is given to ``Depends``; for ``Depends()`` the class of the annotation."""
        target = depends_target(call, None)
        if target is not None:
            return self.inference.infer(target, module)
        annotation = self._annotation_of(call, module)
        if annotation is None:
            return ()
        kinds = self.inference.annotations.resolve(annotation, module)
        return tuple(ClassRef(k.info, k.args) for k in kinds if isinstance(k, Instance))

    def _annotation_of(self, call: ast.Call, module: Module) -> ast.expr | None:
        parent = module.parent(call)
        if isinstance(parent, ast.arguments):
            function = module.parent(parent)
            if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
                info = self.inference.function_info(function, module)
                for parameter in info.parameters:
                    if info.default(parameter) is call:
                        return parameter.annotation
        if isinstance(parent, ast.Tuple) and parent.elts:
            return parent.elts[0]
        if isinstance(parent, ast.AnnAssign):
            return parent.annotation
        return None

    def is_partial(self, dependency: Dependency) -> bool:
        """Tell whether FastAPI only sees what ``functools.partial`` leaves of the function."""
        return all(
            any(isinstance(k, PartialRef) for k in self.target_types(use.call, use.module))
            for use in dependency.uses
        )

    def callables(self, kind: Type) -> list[FunctionInfo]:
        """Return the project function that runs when a dependency of this value is called."""
        if isinstance(kind, FunctionRef):
            return [] if kind.info.module.is_stub else [kind.info]
        if isinstance(kind, PartialRef):
            return self.callables(kind.target)
        if isinstance(kind, (ClassRef, Instance)) and not kind.info.module.is_stub:
            name = "__init__" if isinstance(kind, ClassRef) else "__call__"
            methods = self.inference.attribute(Instance(kind.info, kind.args), name)
            found = [
                m.info for m in methods if isinstance(m, FunctionRef) and not m.info.module.is_stub
            ]
            return found or (self._made_of_fields(kind.info) if isinstance(kind, ClassRef) else [])
        return []

    def _made_of_fields(self, info: ClassInfo) -> list[FunctionInfo]:
        if info not in self._constructors:
            self._constructors[info] = constructor(self.inference, info)
        made = self._constructors[info]
        return [made] if made is not None else []

    def parameters(self, function: FunctionInfo) -> list[Parameter]:
        """Return the parameters of a dependency function."""
        found = self._parameters.get(function)
        if found is None:
            found = parameters_of(self.inference, function, frozenset())
            self._parameters[function] = found
        return found

    def beneath(self, parameters: list[Parameter]) -> list[FunctionInfo]:
        """Return every dependency function that these parameters lead to, nearest first."""
        found: dict[FunctionInfo, None] = {}
        pending = list(parameters)
        while pending and len(found) < 500:
            parameter = pending.pop(0)
            if parameter.call is None or parameter.place != "dependency" or not parameter.home:
                continue
            for function in self.functions_of(parameter):
                if function not in found:
                    found[function] = None
                    pending.extend(self.parameters(function))
        return list(found)

    def functions_of(self, parameter: Parameter) -> list[FunctionInfo]:
        """Return the project functions that a dependency parameter leads to directly."""
        return [f for kind in self.types_of(parameter) for f in self.callables(kind)]

    def types_of(self, parameter: Parameter) -> Types:
        """Return the callables given to the ``Depends`` of a parameter."""
        if parameter.call is None or parameter.home is None:
            return ()
        if depends_target(parameter.call, None) is not None:
            return self.target_types(parameter.call, parameter.home)
        return tuple(ClassRef(k.info, k.args) for k in parameter.types if isinstance(k, Instance))

    def listed(self, element: Route | Router | Include) -> list[Use]:
        """Return the uses in the ``dependencies=[...]`` of a route, router or inclusion."""
        value = element.keyword("dependencies")
        return self._uses(value, element.module, 0) if value is not None else []

    def _uses(self, value: ast.expr, module: Module, depth: int) -> list[Use]:
        if isinstance(value, (ast.List, ast.Tuple)):
            return [u for item in value.elts for u in self._item(item, module)]
        if isinstance(value, ast.BinOp):
            sides = (value.left, value.right)
            return [u for side in sides for u in self._uses(side, module, depth + 1)]
        if isinstance(value, (ast.Name, ast.Attribute)) and depth < MAX_DEPTH:
            for definition in self.inference.definitions(value, module):
                binding, home = definition.binding, definition.module
                if binding is not None and home is not None and binding.value is not None:
                    return self._uses(binding.value, home, depth + 1)
        return []

    def _item(self, item: ast.expr, module: Module) -> list[Use]:
        if isinstance(item, ast.Starred):
            return self._uses(item.value, module, 1)
        found = depends_call(self.inference, item, module)
        return [Use(*found)] if found is not None else []

    def unseen(self, element: Route | Router | Include) -> bool:
        """Tell whether ``dependencies=`` is given but cannot be read."""
        value = element.keyword("dependencies")
        if value is None:
            return element.may_have("dependencies")
        if isinstance(value, (ast.List, ast.Tuple)):
            return len(self.listed(element)) < len(value.elts)
        return not self.listed(element)

    def effective(self, route: Route) -> list[Use]:
        """Return all uses that guard a route without being parameters: its own and those above."""
        found = [*self.listed(route), *self.of_view(route)]
        for element in route.chain:
            found.extend(self.listed(element))
        return found

    def of_view(self, route: Route) -> list[Use]:
        """Return the uses in the attributes of the class whose method handles the route."""
        owner = route.function.owner if route.function is not None else None
        if owner is None:
            return []
        if owner not in self._of_views:
            self._of_views[owner] = self._of_attributes(owner)
        return self._of_views[owner]

    def _of_attributes(self, owner: ClassInfo) -> list[Use]:
        found: dict[str, Use] = {}
        for info, _ in self.inference.classes.ancestry(owner).classes:
            for name, statements in info.members.items():
                statement = statements[-1]
                if name not in found and isinstance(statement, ast.AnnAssign):
                    call = injection(
                        self.inference, statement.annotation, statement.value, info.module
                    )
                    if call is not None:
                        found[name] = Use(*call)
        return list(found.values())

    def of_route(self, route: Route) -> list[FunctionInfo]:
        """Return every dependency function that a request to the route runs, recursively."""
        found = dict.fromkeys(self.beneath(route.parameters))
        for use in self.effective(route):
            for function in self.functions(use.call, use.module):
                found[function] = None
                found.update(dict.fromkeys(self.beneath(self.parameters(function))))
        return list(found)

    def opaque(self, route: Route) -> bool:
        """Tell whether some dependency of the route cannot be followed to its code."""
        uses = [(u.call, u.module) for u in self.effective(route)]
        for parameter in self._all_parameters(route):
            if parameter.place == "unknown":
                # The annotation may be an alias that holds a `Depends`.
                if any(isinstance(kind, External) for kind in parameter.types):
                    return True
            if parameter.place == "dependency" and not self.functions_of(parameter):
                if not self._is_known(self.types_of(parameter)):
                    return True
        elements = [route, *route.chain]
        return any(self.unseen(e) for e in elements) or any(
            not self.functions(c, m) and not self._is_known(self.target_types(c, m))
            for c, m in uses
        )

    @staticmethod
    def _is_known(types: Types) -> bool:
        kinds = [k for k in types if k != NONE]
        return bool(kinds) and all(
            isinstance(k, (ClassRef, Instance, FunctionRef, LambdaRef)) for k in kinds
        )

    def _all_parameters(self, route: Route) -> list[Parameter]:
        return [
            *route.parameters,
            *(p for f in self.of_route(route) for p in self.parameters(f)),
        ]

    def request_parameters(self, route: Route) -> list[Parameter]:
        """Return the route's parameters and those of all its dependencies, without dependencies."""
        placed = []
        for parameter in self._all_parameters(route):
            if parameter.place in ("dependency", "special"):
                continue
            if parameter.name in route.all_placeholders and parameter.call is None:
                # A dependency is shared by routes, and only some have the placeholder.
                parameter = replace(parameter, place="path")
            placed.append(parameter)
        return placed


def _by_module(found: dict[FunctionInfo, Dependency]) -> dict[Module, list[Dependency]]:
    grouped: dict[Module, list[Dependency]] = {}
    for each in sorted(found.values(), key=lambda d: d.function.node.lineno):
        grouped.setdefault(each.module, []).append(each)
    return grouped


def _with_calls(text: str) -> Iterator[str]:
    """Yield the names of the functions of a text, and of their classes, with calls as defaults."""
    for function in DEFINED.finditer(text):
        signature = _SIGNATURE.match(text, function.end())
        if signature is None or _CALL_AS_DEFAULT.search(signature[1]):
            yield function[1]
            if function[1] in ("__init__", "__new__"):
                yield from _BARE_CLASS.findall(text)
