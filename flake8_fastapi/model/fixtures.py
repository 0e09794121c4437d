"""Tests as pytest and unittest run them: fixtures, set-up, tear-down, what is in reach of a test.

Source: pytest "How to use fixtures", ``unittest`` of the standard library.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.project.module import FunctionNode, Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.scopes import absolute_name

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

FIXTURE = (".fixture", ".yield_fixture")
SET_UP = frozenset(
    {
        "setUp", "asyncSetUp", "setUpClass", "setUpModule", "setup_method", "setup_class", "setup",
        "setup_module", "setup_function",
    }
)  # fmt: skip
TEAR_DOWN = frozenset(
    {
        "tearDown", "asyncTearDown", "tearDownClass", "tearDownModule", "teardown_method",
        "teardown_class", "teardown", "teardown_module", "teardown_function",
    }
)  # fmt: skip
MAX_DEPTH = 8


class Fixture(NamedTuple):
    """A fixture: its function, the name tests ask for, and how it is declared."""

    function: FunctionInfo
    name: str
    autouse: bool
    scope: str


class Fixtures:
    """The fixtures of one project's tests."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._fixtures: dict[Module, list[Fixture]] = {}
        self._reach: dict[Module, list[Module]] = {}

    def in_module(self, module: Module) -> list[Fixture]:
        """Return the fixtures that a module defines."""
        if module not in self._fixtures:
            functions: list[FunctionNode] = [*module.nodes(ast.FunctionDef)]
            found = [
                fixture
                for node in [*functions, *module.nodes(ast.AsyncFunctionDef)]
                if (fixture := self._fixture(node, module)) is not None
            ]
            self._fixtures[module] = found
        return self._fixtures[module]

    def _fixture(self, node: FunctionNode, module: Module) -> Fixture | None:
        for decorator in node.decorator_list:
            target = decorator.func if isinstance(decorator, ast.Call) else decorator
            name = self.inference.name_of(target, module)
            if name.startswith(("pytest", "_pytest", "anyio")) and name.endswith(FIXTURE):
                info = self.inference.function_info(node, module)
                call = decorator if isinstance(decorator, ast.Call) else None
                given = _text(call, "name")
                autouse = argument(call, "autouse") if call is not None else None
                automatic = isinstance(autouse, ast.Constant) and autouse.value is True
                return Fixture(info, given or node.name, automatic, _text(call, "scope"))
        return None

    def reach(self, module: Module) -> list[Module]:
        """Return the modules whose fixtures tests of a module can use: itself and conftests above.

        Modules of tests from which these import are taken along.
        """
        if module not in self._reach:
            project = self.inference.project
            found = {module: None}
            for folder in module.path.parents:
                path = folder / "conftest.py"
                conftest = project.module(path) if path in project.files else None
                if conftest is not None:
                    found[conftest] = None
                if folder == project.root:
                    break
            for each in list(found):
                found.update(dict.fromkeys(self._taken(each)))
            self._reach[module] = list(found)
        return self._reach[module]

    def _taken(self, module: Module) -> Iterator[Module]:
        project = self.inference.project
        names = {absolute_name(node, module) for node in module.nodes(ast.ImportFrom)}
        if "pytest_plugins" in module.text:
            names.update(
                node.value for node in module.nodes(ast.Constant) if isinstance(node.value, str)
            )
        for name in sorted(names):
            target = project.resolve(name, module) if name else None
            if target is not None and not target.is_stub and "fixture" in target.text:
                yield target

    def available(self, function: FunctionInfo | None, module: Module) -> Iterator[Fixture]:
        """Yield the fixtures in reach of a function; those of other classes are left out."""
        owner = function.owner if function is not None else None
        for each in self.reach(module):
            for fixture in self.in_module(each):
                if fixture.function.owner is None or fixture.function.owner is owner:
                    yield fixture

    def around(self, function: FunctionInfo | None, module: Module) -> list[Fixture]:
        """Return the fixtures that run around a function: automatic ones and those it asks for."""
        available = list(self.available(function, module))
        found = {f: None for f in available if f.autouse and f.function is not function}
        pending = asked_for(function) if function is not None else []
        for _ in range(MAX_DEPTH):
            wanted = [f for f in available if f.name in pending and f not in found]
            found.update(dict.fromkeys(f for f in wanted if f.function is not function))
            pending = [name for f in wanted for name in asked_for(f.function)]
        return list(found)

    def named(self, name: str, function: FunctionInfo) -> Fixture | None:
        """Return the fixture that a parameter of a test or fixture stands for."""
        found = [f for f in self.available(function, function.module) if f.name == name]
        return next((f for f in found if f.function is not function), None)

    def is_fixture(self, function: FunctionInfo) -> bool:
        """Tell whether a function is a fixture."""
        return any(f.function is function for f in self.in_module(function.module))

    def tear_downs(self, function: FunctionInfo | None, module: Module) -> list[FunctionInfo]:
        """Return the tear-down functions and methods that run after a function of a module."""
        found = []
        for name in TEAR_DOWN:
            for binding in self.inference.names.bindings(module.tree, module).get(name, ()):
                if isinstance(binding.node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    found.append(self.inference.function_info(binding.node, module))
        owner = function.owner if function is not None else None
        ancestry = self.inference.classes.ancestry(owner).classes if owner is not None else ()
        for info, _ in ancestry:
            for name in TEAR_DOWN & info.members.keys():
                for statement in info.members[name]:
                    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
                        found.append(self.inference.function_info(statement, info.module))
        return found


def asked_for(function: FunctionInfo) -> list[str]:
    """Return the names of the fixtures that a function asks for by parameter or mark."""
    found = [parameter.arg for parameter in function.parameters]
    decorators = list(function.node.decorator_list)
    if function.owner is not None:
        decorators.extend(function.owner.node.decorator_list)
    for decorator in decorators:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func).endswith("usefixtures"):
            found.extend(str(a.value) for a in decorator.args if isinstance(a, ast.Constant))
    return found


def is_test(function: FunctionInfo) -> bool:
    """Tell whether pytest or unittest collects the function as a test."""
    return function.name.startswith("test")


def _text(call: ast.Call | None, name: str) -> str:
    value = argument(call, name) if call is not None else None
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else ""
