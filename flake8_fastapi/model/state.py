"""State that modules hold: their variables, and the code that changes them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.expressions import expression
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.scopes import Binding
from flake8_fastapi.semantics.types import Instance, Types

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

CONTAINERS = frozenset(
    {
        "builtins.list", "builtins.dict", "builtins.set", "builtins.bytearray", "collections.deque",
        "collections.defaultdict", "collections.Counter", "collections.OrderedDict",
        "collections.ChainMap",
    }
)  # fmt: skip
ADDERS = frozenset(
    {
        "append", "extend", "insert", "update", "setdefault", "add", "appendleft", "extendleft",
        "subtract", "__setitem__", "symmetric_difference_update",
    }
)  # fmt: skip
REMOVERS = frozenset(
    {
        "pop", "popitem", "popleft", "remove", "discard", "clear", "difference_update",
        "intersection_update", "__delitem__", "sort", "reverse", "rotate", "move_to_end",
    }
)  # fmt: skip
CHANGERS = ADDERS | REMOVERS
#: What follows a name in ``state.total = ...`` and in ``import total as sum_``.
_ASSIGNED = expression(r"\s*(?:[-+*/|&%^]|//|\*\*|<<|>>)?=(?!=)")
_RENAMED = expression(r"\s+as\b")
_OWNER = expression(r"\w+\Z")
_LONGEST = 80
_ATTRIBUTE = expression(r"\.(\w+)")
#: So many names are looked for in the texts themselves before a set of all attributes pays.
SINGLE_LOOKS = 500


class Change(NamedTuple):
    """One change of a module's variable in a function.

    `value` is what is put in, as far as one expression says it; `removes` tells changes that put
    nothing in, `rebinds` those that give the name another value.
    """

    variable: ast.expr
    node: ast.AST
    module: Module
    function: FunctionInfo
    value: ast.expr | None = None
    removes: bool = False
    rebinds: bool = False


class States:
    """The variables of the modules of one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._made: dict[Module, dict[str, list[Change]]] = {}
        self._attributes: dict[Path, frozenset[str]] = {}
        self._rebound: dict[str, list[Path]] = {}

    def variables(self, module: Module) -> Iterator[tuple[Binding, Types]]:
        """Yield the assignments at module level that first give a name its value."""
        for bindings in self.inference.names.bindings(module.tree, module).values():
            for binding in bindings:
                if binding.kind in ("assign", "annotation") and not module.function(binding.node):
                    if module.parent(binding.node) is module.tree or not self._in_class(
                        binding, module
                    ):
                        yield binding, self.inference.of_binding(binding, module)
                        break

    @staticmethod
    def _in_class(binding: Binding, module: Module) -> bool:
        return module.enclosing(binding.node, ast.ClassDef) is not None

    def is_container(self, types: Types) -> bool:
        """Tell whether a value is certainly a plain mutable container."""
        return bool(types) and all(
            isinstance(kind, Instance) and kind.name in CONTAINERS for kind in types
        )

    def changes(self, name: str, module: Module, *, container: bool) -> list[Change]:
        """Return the changes of a module's variable anywhere in the project's functions."""
        modules = (
            self.inference.project.modules_with_word(name) if container else self._rebinders(name)
        )
        found = []
        for other in modules if module in modules else [*modules, module]:
            changes = self._changes_in(other)
            for alias in aliases(name, other) if other is not module else (name,):
                for change in changes.get(alias, ()):
                    if change.rebinds or container:
                        if self._is_variable(change, name, module):
                            found.append(change)
            if container:
                found.extend(self._renamed(name, other, module))
        return found

    def _renamed(self, name: str, other: Module, module: Module) -> Iterator[Change]:
        """Yield the changes through a variable of a function: ``jobs = JOBS; jobs.append(x)``."""
        known = aliases(name, other) if other is not module else {name}
        for node in other.nodes(ast.Assign):
            value, target = node.value, node.targets[0]
            if not isinstance(value, (ast.Name, ast.Attribute)) or not isinstance(target, ast.Name):
                continue
            if getattr(value, "id", getattr(value, "attr", "")) not in known:
                continue
            function = other.function(node)
            for change in self._changes_in(other).get(target.id, ()) if function else ():
                if change.function.node is function and not change.rebinds:
                    given = self.inference.definitions(change.variable, other)
                    same = any(d.binding is not None and d.binding.value is value for d in given)
                    if same and self._is_variable(change._replace(variable=value), name, module):
                        yield change

    def _rebinders(self, name: str) -> list[Module]:
        """Return the modules that may rebind a variable of another, under any name."""
        project = self.inference.project
        if name not in self._rebound:
            texts = [(path, project.text(path) or "") for path in project.texts.with_word(name)]
            found = {
                path for path, text in texts
                if self._has_attribute(name, path, text) and _assigns(name, text)
            }  # fmt: skip
            if found:
                found.update(path for path, text in texts if _is_renamed(name, text))
            self._rebound[name] = [path for path, _ in texts if path in found]
        return list(project.modules(self._rebound[name]))

    def _has_attribute(self, name: str, path: Path, text: str) -> bool:
        if len(self._rebound) < SINGLE_LOOKS:
            return True
        if path not in self._attributes:
            self._attributes[path] = frozenset(_ATTRIBUTE.findall(text))
        return name in self._attributes[path]

    def _is_variable(self, change: Change, name: str, module: Module) -> bool:
        if change.rebinds and isinstance(change.variable, ast.Name):
            return change.module is module
        return any(
            definition.module is module
            and definition.binding is not None
            and definition.binding.name == name
            and self._is_global(definition.binding, module)
            for definition in self.inference.definitions(change.variable, change.module)
        )

    @staticmethod
    def _is_global(binding: Binding, module: Module) -> bool:
        return binding.kind != "parameter" and module.scope(binding.node) is module.tree

    def made_in(self, function: FunctionInfo) -> list[Change]:
        """Return the changes of containers and globals that a function itself makes."""
        changes = self._changes_in(function.module).values()
        return [change for each in changes for change in each if change.function is function]

    # -- changes in one module --------------------------------------------------------

    def _changes_in(self, module: Module) -> dict[str, list[Change]]:
        found = self._made.get(module)
        if found is None:
            found = self._made[module] = {}
            for change in self._collect(module):
                variable = change.variable
                name = (
                    variable.id if isinstance(variable, ast.Name) else getattr(variable, "attr", "")
                )
                found.setdefault(name, []).append(change)
        return found

    def _collect(self, module: Module) -> Iterator[Change]:
        for call in module.nodes(ast.Call):
            function = call.func
            if isinstance(function, ast.Attribute) and function.attr in CHANGERS:
                value = call.args[-1] if call.args and function.attr in ADDERS else None
                yield from self._on(
                    function.value, call, module, value, removes=function.attr in REMOVERS
                )
        for node in module.nodes(ast.Subscript):
            if not isinstance(node.ctx, ast.Load):
                holder = module.parent(node)
                value = holder.value if isinstance(holder, ast.Assign) else None
                removes = isinstance(node.ctx, ast.Del)
                yield from self._on(node.value, node, module, value, removes=removes)
        for attribute in module.nodes(ast.Attribute):
            if isinstance(attribute.ctx, ast.Store) and isinstance(attribute.value, ast.Name):
                yield from self._rebinding(attribute, module)
        for statement in module.nodes(ast.Global):
            outer = module.function(statement)
            for inner in body_nodes(outer) if outer is not None else ():
                if isinstance(inner, ast.Name) and inner.id in statement.names:
                    if isinstance(inner.ctx, ast.Store):
                        yield from self._rebinding(inner, module)

    def _on(
        self,
        receiver: ast.expr,
        node: ast.AST,
        module: Module,
        value: ast.expr | None,
        *,
        removes: bool,
    ) -> Iterator[Change]:
        """Yield the change of a container, or of a container in it: ``groups[key].append(x)``."""
        variable = receiver
        while isinstance(variable, ast.Subscript):
            variable = variable.value
        function = self._function(node, module)
        if function is None or not isinstance(variable, (ast.Name, ast.Attribute)):
            return
        if variable is receiver or self._is_inner(receiver, variable, module):
            yield Change(variable, node, module, function, value, removes)

    def _is_inner(self, receiver: ast.expr, variable: ast.expr, module: Module) -> bool:
        kinds = self.inference.infer(variable, module)
        if any(isinstance(k, Instance) and k.name == "collections.defaultdict" for k in kinds):
            return True
        return self.is_container(self.inference.infer(receiver, module))

    def _rebinding(self, node: ast.Name | ast.Attribute, module: Module) -> Iterator[Change]:
        function = self._function(node, module)
        if function is not None:
            holder = module.parent(node)
            value = holder.value if isinstance(holder, (ast.Assign, ast.AnnAssign)) else None
            yield Change(node, node, module, function, value, rebinds=True)

    def _function(self, node: ast.AST, module: Module) -> FunctionInfo | None:
        outer = module.function(node)
        while isinstance(outer, ast.Lambda):
            outer = module.function(outer)
        return self.inference.function_info(outer, module) if outer is not None else None


def aliases(name: str, module: Module) -> set[str]:
    """Return the names under which a module may know a variable or function of another."""
    given = {
        alias.asname
        for node in module.nodes(ast.ImportFrom)
        for alias in node.names
        if alias.name == name and alias.asname
    }
    return {name, *given}


def fills_once(change: Change) -> bool:
    """Tell whether a change happens only while the variable is empty, as lazy creation does."""
    wanted = ast.unparse(change.variable)
    child = change.node
    for outer in change.module.ancestors(change.node):
        if isinstance(outer, ast.If):
            empty = _asks_empty(outer.test, wanted)
            if empty is not None and (child in outer.body) is empty:
                return True
        if outer is change.function.node:
            break
        child = outer
    return any(
        isinstance(statement, ast.If)
        and _asks_empty(statement.test, wanted) is False
        and isinstance(statement.body[-1], (ast.Return, ast.Raise))
        for statement in change.function.node.body
    )


def in_creation(node: ast.AST, module: Module) -> bool:
    """Tell whether a node only runs until a variable that its branch assigns has a value."""
    child = node
    for outer in module.ancestors(node):
        if isinstance(outer, ast.If) and child is not outer.test:
            branch = outer.body if child in outer.body else outer.orelse
            for statement in branch:
                for target in getattr(statement, "targets", ()):
                    if _asks_empty(outer.test, ast.unparse(target)) is (branch is outer.body):
                        return True
        child = outer
    return False


def _asks_empty(test: ast.expr, wanted: str) -> bool | None:
    """Return True for ``x is None`` and ``not x``, False for their opposites, None for others."""
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
        return True if any(_asks_empty(value, wanted) for value in test.values) else None
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        inner = _asks_empty(test.operand, wanted)
        return None if inner is None else not inner
    if isinstance(test, ast.Compare) and ast.unparse(test.left) == wanted and len(test.ops) == 1:
        compared = test.comparators[0]
        if isinstance(compared, ast.Constant) and compared.value in (None, False):
            return isinstance(test.ops[0], (ast.Is, ast.Eq))
        return None
    return False if ast.unparse(test) == wanted else None


def _assigns(name: str, text: str) -> bool:
    """Tell whether a text assigns an attribute of this name, other than those of ``self``."""
    for start in _places(f".{name}", _ASSIGNED, text):
        owner = _OWNER.search(text, max(0, start - _LONGEST), start)
        if owner is not None and owner[0] not in ("self", "cls"):
            return True
    return False


def _is_renamed(name: str, text: str) -> bool:
    return any(True for _ in _places(name, _RENAMED, text))


def _places(part: str, following: re.Pattern[str], text: str) -> Iterator[int]:
    """Yield where a part of a text begins that something follows.

    The part is no part of the pattern, for compiling one for each name would take longer.
    """
    start = text.find(part)
    while start >= 0:
        if following.match(text, start + len(part)):
            yield start
        start = text.find(part, start + 1)
