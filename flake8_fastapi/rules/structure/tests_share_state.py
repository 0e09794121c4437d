"""FA040."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.fixtures import is_test
from flake8_fastapi.model.routing import Router
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.scopes import Binding
from flake8_fastapi.semantics.values import string_value
from flake8_fastapi.settings import Role

CLIENT = "starlette.testclient.TestClient"
WRITES = frozenset({"post", "put", "patch", "delete"})
#: Calls by which a fixture gives each test a state of its own.
RESETS = frozenset(
    {
        "clear", "create_all", "drop_all", "rollback", "begin_nested", "truncate", "flushdb",
        "flushall", "drop_database", "reset", "delete_many",
    }
)  # fmt: skip
SHARED = (
    "`{name}` is one `TestClient` for {count} tests, of which `{writer}()` writes, so what a test "
    "finds depends on those before it; give each test a client and fresh data by a fixture"
)


@rule(
    "FA040",
    name="tests-share-state",
    on=Module,
    roles=frozenset({Role.TEST}),
    needs=("dependency_overrides", "TestClient", "testclient"),
    message=(
        "`{app}.dependency_overrides` is set {where} and not taken back, so it also holds in every "
        "test that comes later; clear it after the `yield` of a fixture"
    ),
)
def tests_share_state(module: Module, context: Context) -> Iterator[Problem]:
    """Tests that leave something behind for the next one.

    ## What it does

    Reports, in test files, `dependency_overrides` that are set and neither cleared nor restored by
    the same fixture or test, by its tear-down, or by a fixture that runs around it; and a
    `TestClient` at module level that several tests use of which one writes. An app that the fixture
    or test makes itself is left alone, and so is a client where a fixture resets the data for each
    test, or whose routes certainly change nothing.

    ## Why is this bad?

    The app is the same object in all tests. What one test leaves in it, the next finds: tests pass
    or fail with their order, and a test run alone behaves unlike the same test in the suite.

    ## Example

    ```python
    # file: shop.py
    from fastapi import FastAPI

    app = FastAPI(docs_url=None, redoc_url=None)


    def get_rate() -> float:
        return 1.2
    ```

    ```python
    # file: test_rates.py
    from fastapi.testclient import TestClient

    from shop import app, get_rate


    def test_unknown_rate() -> None:
        app.dependency_overrides[get_rate] = lambda: 0.0  # FA040
        assert TestClient(app).get("/rates/none").status_code == 404
    ```

    ## Use instead

    ```python
    # file: shop.py
    from fastapi import FastAPI

    app = FastAPI(docs_url=None, redoc_url=None)


    def get_rate() -> float:
        return 1.2
    ```

    ```python
    # file: test_rates.py
    from collections.abc import Iterator

    import pytest
    from fastapi.testclient import TestClient

    from shop import app, get_rate


    @pytest.fixture
    def client() -> Iterator[TestClient]:
        app.dependency_overrides[get_rate] = lambda: 0.0
        yield TestClient(app)
        app.dependency_overrides.clear()


    def test_unknown_rate(client: TestClient) -> None:
        assert client.get("/rates/none").status_code == 404
    ```

    ## Known problems

    Overrides that a plugin outside the project clears are not known to be cleared.

    ## Source

    - Documents D0, D1 and D3
    - <https://fastapi.tiangolo.com/advanced/testing-dependencies/>
    """
    if "dependency_overrides" in module.text:
        for override in context.app.overrides.left(module):
            where = "when the module is imported"
            if override.function is not None:
                where = f"in `{override.function.name}()`"
            yield problem(override.node, app=context.source(override.app), where=where)
    for binding, _ in context.app.states.variables(module):
        if isinstance(binding.value, ast.Call) and context.is_instance(binding.value, CLIENT):
            yield from _client(binding, context)


def _client(binding: Binding, context: Context) -> Iterator[Problem]:
    call = binding.value
    given = argument(call, "app", 0) if isinstance(call, ast.Call) else None
    types = context.infer(given) if given is not None else ()
    apps = context.app.routing.routers_of(types, context.module)
    tests: dict[FunctionInfo, None] = {}
    writer: FunctionInfo | None = None
    for node, module in _uses(binding, context):
        writes = writer is None and _is_write(node, module, apps, context)
        for test in _tests_at(node, module, context):
            tests[test] = None
            writer = writer or (test if writes else None)
    if len(tests) < 2 or writer is None or _has_fresh_data(writer, context):
        return
    yield problem(binding.node, SHARED, name=binding.name, count=len(tests), writer=writer.name)


def _uses(binding: Binding, context: Context) -> Iterator[tuple[ast.Name, Module]]:
    """Yield where the client is used, in its module and in those that import it from there."""
    home = context.module
    stem = home.name.rpartition(".")[2]
    others = [m for m in context.app.project.modules_with_word(stem) if binding.name in m.text]
    for module in dict.fromkeys([home, *others]):
        for node in module.uses(binding.name):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                found = context.types.definitions(node, module)
                if any(d.binding is not None and d.binding.node is binding.node for d in found):
                    yield node, module


def _is_write(node: ast.Name, module: Module, apps: tuple[Router, ...], context: Context) -> bool:
    """Tell whether a request through the client may change something."""
    method = module.parent(node)
    call = module.parent(method) if isinstance(method, ast.Attribute) else None
    if not isinstance(method, ast.Attribute) or not isinstance(call, ast.Call):
        return False
    verb, url = method.attr, argument(call, "url", 0)
    if verb == "request":
        given = argument(call, "method", 0)
        verb = str(given.value) if isinstance(given, ast.Constant) else ""
        url = argument(call, "url", 1)
    if verb.lower() not in WRITES:
        return False
    path = string_value(context.types, url, module) if url is not None else None
    if len(apps) != 1:
        return True
    return not context.app.purity.is_harmless(verb.upper(), path, apps[0])


def _tests_at(node: ast.AST, module: Module, context: Context) -> list[FunctionInfo]:
    """Return the test around a node, or the tests that use the helper or fixture around it."""
    outer = module.enclosing_function(node)
    if not isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return []
    function = context.types.function_info(outer, module)
    if is_test(function):
        return [function]
    mentions: list[ast.AST] = [n for n in module.uses(function.name) if isinstance(n, ast.Name)]
    mentions.extend(n for n in module.nodes(ast.arg) if n.arg == function.name)
    found = []
    for mention in mentions:
        around = module.enclosing_function(mention)
        if isinstance(around, (ast.FunctionDef, ast.AsyncFunctionDef)):
            info = context.types.function_info(around, module)
            if is_test(info):
                found.append(info)
    return found


def _has_fresh_data(test: FunctionInfo, context: Context) -> bool:
    fixtures = context.app.fixtures
    around = [f.function for f in fixtures.around(test, test.module) if f.scope in ("", "function")]
    return any(
        (isinstance(node, ast.Attribute) and node.attr in RESETS) or isinstance(node, ast.Global)
        for function in [*around, *fixtures.tear_downs(test, test.module)]
        for node in ast.walk(function.node)
    )
