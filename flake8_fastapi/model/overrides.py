"""Dependency overrides in tests: where they are set, and what takes them back.

Source: FastAPI "Testing Dependencies with Overrides".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.model.fixtures import SET_UP, Fixtures, is_test
from flake8_fastapi.model.loop import EventLoop
from flake8_fastapi.model.routing import APP
from flake8_fastapi.project.module import FunctionNode, Module
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.scopes import Binding
from flake8_fastapi.semantics.types import FunctionRef, Types

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

NAME = "dependency_overrides"
MAX_DEPTH = 4


class Override(NamedTuple):
    """One place that sets overrides; `key` is the overridden dependency as text, "" for several."""

    node: ast.AST
    app: ast.expr
    key: str
    function: FunctionInfo | None


class Overrides:
    """The dependency overrides of one project's tests."""

    def __init__(self, inference: Inference, fixtures: Fixtures, loop: EventLoop) -> None:
        self.inference = inference
        self.fixtures = fixtures
        self.loop = loop

    def left(self, module: Module) -> Iterator[Override]:
        """Yield the overrides of a module that nothing takes back."""
        for override in self._set(module):
            if self._is_left(override, module):
                yield override

    def _set(self, module: Module) -> Iterator[Override]:
        for node in module.nodes(ast.Attribute):
            if node.attr == NAME:
                found = _setting(node, module)
                if found is not None:
                    outer = module.function(node)
                    function = None
                    if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef)):
                        function = self.inference.function_info(outer, module)
                    yield Override(found[0], node.value, found[1], function)

    def _is_left(self, override: Override, module: Module) -> bool:
        function = override.function
        if not self._is_shared(override.app, override, module, 0):
            return False
        if self._taken_back(override, module):
            return False
        if function is None or is_test(function) or function.name in SET_UP:
            return True
        return self.fixtures.is_fixture(function) or self._is_used(override, function)

    def _is_used(self, override: Override, function: FunctionInfo) -> bool:
        """Tell whether a test or fixture that calls the helper leaves its override in place."""
        for node, module in self.loop.references(function):
            outer = module.enclosing_function(node)
            if not isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef)):
                continue
            caller = self.inference.function_info(outer, module)
            if not is_test(caller) and not self.fixtures.is_fixture(caller):
                continue
            called = Override(node, override.app, override.key, caller)
            if not self._taken_back(called, module):
                return True
        return False

    # -- whose app --------------------------------------------------------------------

    def _is_shared(self, app: ast.expr, override: Override, module: Module, depth: int) -> bool:
        """Tell whether the app certainly outlives the function that sets the override."""
        if depth > MAX_DEPTH or not isinstance(app, (ast.Name, ast.Attribute)):
            return False
        definitions = self.inference.definitions(app, module)
        if len(definitions) != 1:
            return False
        binding, home = definitions[0].binding, definitions[0].module
        if binding is None or home is None:
            return False
        if binding.kind == "parameter":
            return self._is_lasting(binding, override, depth)
        if binding.kind not in ("assign", "annotation") or binding.value is None:
            return False
        if home.function(binding.node) is not None:
            return self._is_shared(binding.value, override, home, depth + 1)
        if override.function is None and home is module and isinstance(binding.value, ast.Call):
            return False
        return self._is_app(self.inference.infer(app, module))

    def _is_app(self, types: Types) -> bool:
        return self.inference.is_instance(types, (APP,))

    def _is_lasting(self, binding: Binding, override: Override, depth: int) -> bool:
        """Tell whether the fixture behind a parameter hands out an app that outlives a test."""
        if override.function is None:
            return False
        fixture = self.fixtures.named(binding.name, override.function)
        if fixture is None:
            return False
        function = fixture.function
        given = [r.value for r in (*function.yields, *function.returns) if r.value is not None]
        if len(given) != 1 or not self._is_app(self.inference.infer(given[0], function.module)):
            return False
        if fixture.scope in ("session", "package", "module", "class"):
            return True
        within = Override(override.node, override.app, override.key, function)
        return self._is_shared(given[0], within, function.module, depth + 1)

    # -- what takes them back ---------------------------------------------------------

    def _taken_back(self, override: Override, module: Module) -> bool:
        function = override.function
        if function is not None:
            line = getattr(override.node, "lineno", 0)
            if self._restores(function, override.key, line, 0) or _is_patched(function):
                return True
            if self._is_managed(override, module):
                return True
        after = [f.function for f in self.fixtures.around(function, module)]
        after.extend(self.fixtures.tear_downs(function, module))
        if any(self._restores(each, override.key, 0, 0) for each in after):
            return True
        return function is not None and self._taken_by_tests(override, function, module)

    def _taken_by_tests(self, override: Override, fixture: FunctionInfo, module: Module) -> bool:
        """Tell whether every test with the fixture has another one that takes overrides back."""
        if not self.fixtures.is_fixture(fixture):
            return False
        found = False
        functions: list[FunctionNode] = [*module.nodes(ast.FunctionDef)]
        for node in [*functions, *module.nodes(ast.AsyncFunctionDef)]:
            test = self.inference.function_info(node, module)
            around = [each.function for each in self.fixtures.around(test, module)]
            if not is_test(test) or fixture not in around:
                continue
            found = True
            others = [test, *(each for each in around if each is not fixture)]
            if not any(self._restores(each, override.key, 0, 0) for each in others):
                return False
        return found

    def _is_managed(self, override: Override, module: Module) -> bool:
        """Tell whether a ``with`` around the override takes it back."""
        for outer in module.ancestors(override.node):
            if isinstance(outer, (ast.With, ast.AsyncWith)):
                for item in outer.items:
                    if NAME in ast.unparse(item.context_expr):
                        return True
                    if self._calls_restorer(item.context_expr, module, override.key, 0):
                        return True
        return False

    def _restores(self, function: FunctionInfo, key: str, line: int, depth: int) -> bool:
        """Tell whether a function takes an override back below a line."""
        module = function.module
        loops = {
            n.target.id
            for n in ast.walk(function.node)
            if isinstance(n, ast.For) and isinstance(n.target, ast.Name)
        }
        for node in ast.walk(function.node):
            late = getattr(node, "lineno", 0) > line or module.function(node) is not function.node
            if isinstance(node, ast.Attribute) and node.attr == NAME and late:
                taken = _taking(node, module)
                if taken is not None and (taken in ("", key) or taken in loops):
                    return True
            elif isinstance(node, ast.Call) and late and depth < MAX_DEPTH:
                if self._calls_restorer(node, module, key, depth + 1):
                    return True
        return False

    def _calls_restorer(self, call: ast.expr, module: Module, key: str, depth: int) -> bool:
        if not isinstance(call, ast.Call):
            return False
        values = [call.func, *call.args]
        return any(
            isinstance(kind, FunctionRef)
            and not kind.info.module.is_stub
            and NAME in kind.info.module.text
            and self._restores(kind.info, key, 0, depth + 1)
            for value in values
            if isinstance(value, (ast.Name, ast.Attribute))
            for kind in self.inference.infer(value, module)
        )


def _setting(node: ast.Attribute, module: Module) -> tuple[ast.AST, str] | None:
    """Return the node and key of a place that sets overrides, or None for other uses."""
    holder = module.parent(node)
    if isinstance(node.ctx, ast.Store):
        if isinstance(holder, ast.AugAssign):
            return node, ""
        value = holder.value if isinstance(holder, (ast.Assign, ast.AnnAssign)) else None
        return (node, "") if isinstance(value, ast.Dict) and value.keys else None
    if isinstance(holder, ast.Subscript) and isinstance(holder.ctx, ast.Store):
        return None if _puts_back(holder, module) else (holder, ast.unparse(holder.slice))
    call = module.parent(holder) if isinstance(holder, ast.Attribute) else None
    if isinstance(holder, ast.Attribute) and isinstance(call, ast.Call) and call.func is holder:
        if holder.attr == "update" and (call.args or call.keywords):
            return call, ""
        if holder.attr == "setdefault" and call.args:
            return call, ast.unparse(call.args[0])
    return None


def _taking(node: ast.Attribute, module: Module) -> str | None:
    """Return the key that a use of the overrides takes back, "" for all, None for other uses."""
    holder = module.parent(node)
    if isinstance(node.ctx, ast.Store):
        value = holder.value if isinstance(holder, (ast.Assign, ast.AnnAssign)) else None
        return None if value is None or (isinstance(value, ast.Dict) and value.keys) else ""
    if isinstance(holder, ast.Subscript) and not isinstance(holder.ctx, ast.Load):
        taken = isinstance(holder.ctx, ast.Del) or _puts_back(holder, module)
        return ast.unparse(holder.slice) if taken else None
    if not isinstance(holder, ast.Attribute) or holder.attr not in ("clear", "pop", "popitem"):
        return None
    call = module.parent(holder)
    if holder.attr != "pop" or not isinstance(call, ast.Call) or not call.args:
        return ""
    handed = call.args if call.func is holder else call.args[call.args.index(holder) + 1 :]
    return ast.unparse(handed[0]) if handed else ""


def _puts_back(holder: ast.Subscript, module: Module) -> bool:
    """``overrides[get_db] = get_db`` has the effect of no override."""
    statement = module.parent(holder)
    return isinstance(statement, ast.Assign) and (
        ast.unparse(statement.value) == ast.unparse(holder.slice)
    )


def _is_patched(function: FunctionInfo) -> bool:
    """Tell whether ``monkeypatch`` or ``mock.patch`` puts the attribute back after the function."""
    module = function.module
    decorators = list(function.node.decorator_list)
    if function.owner is not None:
        decorators.extend(function.owner.node.decorator_list)
    if any(NAME in ast.unparse(decorator) for decorator in decorators):
        return True
    for node in ast.walk(function.node):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and NAME in node.value:
            call = module.parent(node)
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                if call.func.attr in ("setattr", "object", "patch"):
                    return True
    return False
