"""The stub modules, held against the packages that they describe.

Every public name of a stub exists in the package and is of the same kind, and functions take the
same parameters. A package that is not installed is skipped. Of the standard library, which differs
from one Python to the next, only what this Python has is looked at, and not its parameters.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import sys
import typing
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from flake8_fastapi.knowledge import stubs

FOLDER = Path(stubs.__path__[0])
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef

#: Names that earlier releases had and that projects still use.
OLD = {
    "aioredis.create_redis",
    "aioredis.create_redis_pool",
    "pydantic.BaseSettings",
    "starlette.applications.Starlette.add_event_handler",
    "starlette.applications.Starlette.add_websocket_route",
    "starlette.applications.Starlette.exception_handler",
    "starlette.applications.Starlette.middleware",
    "starlette.applications.Starlette.on_event",
    "starlette.applications.Starlette.route",
    "starlette.applications.Starlette.websocket_route",
    "starlette.routing.Router.add_event_handler",
    "starlette.routing.Router.on_event",
    "starlette.routing.Router.route",
    "starlette.routing.Router.websocket_route",
}
#: Modules and classes whose stub gathers what the package spreads over modules further down.
GATHERED = {
    "aiofiles",
    "anthropic.AnthropicBedrock",
    "anthropic.AnthropicVertex",
    "anthropic.AsyncAnthropicBedrock",
    "anthropic.AsyncAnthropicVertex",
    "anthropic.resources",
    "groq.resources",
    "openai.resources",
}
#: Names that a package makes up at run time, so that its class or module does not show them.
DYNAMIC = {
    "alembic.context.config",
    "alembic.context.script",
    "motor.motor_asyncio.AsyncIOMotorClient.close",
    "mysql.connector.pooling.PooledMySQLConnection.commit",
    "mysql.connector.pooling.PooledMySQLConnection.cursor",
    "mysql.connector.pooling.PooledMySQLConnection.rollback",
    "peewee.Field.__get__",
    "sqlalchemy.orm.Mapped.__get__",
    "sqlalchemy.orm.Mapped.__set__",
}
#: Plain functions of these return something that has to be awaited.
AWAITABLE = (
    "aiohttp.BaseConnector.close",
    "aiomysql.",
    "beanie.",
    "builtins.anext",
    "motor.",
    "redis.asyncio.",
)
#: Stubs that give a class a base which it only imitates.
IMITATED = {
    "builtins.bytearray",
    "logging.LoggerAdapter",
    "pydantic.EmailStr",
    "redis.RedisCluster",
    "redis.asyncio.RedisCluster",
}


def stub_name(path: Path) -> str:
    parts = path.relative_to(FOLDER).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


STUBS = {stub_name(path): path for path in sorted(FOLDER.rglob("*.pyi"))}


@pytest.mark.parametrize("name", STUBS)
def test_stub_matches_package(name: str) -> None:
    tree = ast.parse(STUBS[name].read_text(encoding="utf-8"))
    assert list(module_problems(tree, real_module(name), name)) == []


@pytest.mark.parametrize("name", STUBS)
def test_stub_is_in_a_package_of_stubs(name: str) -> None:
    assert all(parent in STUBS for parent in parents(name))


def parents(name: str) -> Iterator[str]:
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def real_module(name: str) -> ModuleType:
    top = name.partition(".")[0]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pytest.importorskip(top, exc_type=ImportError)
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError as error:
            # Many distributions share the namespace of Google; some may be absent.
            if error.name is None or error.name.partition(".")[0] != top or top == "google":
                pytest.skip(f"{name} needs {error.name}")
            raise


def look_up(owner: Any, name: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return getattr(owner, name)
        except AttributeError:
            if not isinstance(owner, ModuleType):
                return ...
            return importlib.import_module(f"{owner.__name__}.{name}")


def has(owner: Any, name: str) -> bool:
    try:
        return look_up(owner, name) is not ...
    except ImportError:
        return False


def module_problems(tree: ast.Module, module: ModuleType, name: str) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                public = alias.asname == alias.name and not is_local(alias.name)
                old = {f"{name}.{alias.name}", f"{node.module}.{alias.name}"} & OLD
                if public and not old and not has(module, alias.name) and not is_standard(name):
                    yield f"{alias.name} is missing"
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                assert isinstance(target, ast.Name)
                public = not is_local(target.id) and f"{name}.{target.id}" not in DYNAMIC
                if public and not has(module, target.id) and not is_standard(name):
                    yield f"{target.id} is missing"
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield from definition_problems(node, module, f"{name}.{node.name}")


def definition_problems(node: FunctionNode | ast.ClassDef, owner: Any, name: str) -> Iterator[str]:
    if is_local(node.name) or name in OLD | DYNAMIC:
        return
    if not has(owner, node.name):
        expected = node.name not in ("__getattr__", "__init__") and not is_standard(name)
        if expected and not GATHERED.intersection(parents(name)):
            yield f"{name} is missing"
        return
    real = look_up(owner, node.name)
    if not isinstance(node, ast.ClassDef):
        yield from (f"{name} {problem}" for problem in function_problems(node, owner, real, name))
    elif inspect.isclass(real):
        yield from class_problems(node, owner, real, name)
    elif typing.get_origin(real) is None and not callable(real):
        yield f"{name} is not a class"


def class_problems(node: ast.ClassDef, owner: Any, real: type, name: str) -> Iterator[str]:
    for base in node.bases:
        known = getattr(owner, base.id, None) if isinstance(base, ast.Name) else None
        if inspect.isclass(known) and not derives(real, known) and name not in IMITATED:
            yield f"{name} is no subclass of {ast.unparse(base)}"
    for item in node.body:
        if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from definition_problems(item, real, f"{name}.{item.name}")


def derives(real: type, base: type) -> bool:
    try:
        return issubclass(real, base)
    except TypeError:  # a protocol that knows no subclass checks
        return base in real.__mro__


def function_problems(node: FunctionNode, owner: Any, real: Any, name: str) -> Iterator[str]:
    marks = {ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list}
    static = inspect.getattr_static(owner, node.name, None)
    if marks & {"property", "setter", "cached_property"}:
        if inspect.isfunction(static):
            yield "is a function"
        return
    if not callable(real):
        yield "is not callable"
        return
    awaited = isinstance(node, ast.AsyncFunctionDef) and "asynccontextmanager" not in marks
    coroutine = inspect.iscoroutinefunction(real)
    wraps_coroutine = inspect.iscoroutinefunction(inspect.unwrap(real))
    if coroutine and not awaited:
        yield "is a coroutine function"
    if awaited and not (coroutine or wraps_coroutine or name.startswith(AWAITABLE)):
        yield "is no coroutine function"
    if inspect.isclass(owner):
        yield from binding_problems(marks, static)
    unnamed = node.name.startswith("__") and node.name not in ("__init__", "__call__")
    if unnamed or is_standard(name):
        return
    bound = inspect.isclass(owner) and "staticmethod" not in marks
    theirs = parameters(real)
    if theirs and bound and not inspect.ismethod(real) and not inspect.isclass(real):
        theirs = theirs[1:]
    if theirs is not None:
        yield from parameter_problems(node.args, theirs, bound=bound)


def binding_problems(marks: set[str], static: object) -> Iterator[str]:
    if isinstance(static, staticmethod) and "staticmethod" not in marks:
        yield "is a static method"
    if isinstance(static, classmethod) and "classmethod" not in marks:
        yield "is a class method"
    if inspect.isfunction(static) and marks & {"staticmethod", "classmethod"}:
        yield "is a plain method"


def parameters(real: Any) -> list[inspect.Parameter] | None:
    try:
        return list(inspect.signature(real).parameters.values())
    except (TypeError, ValueError):
        return None


def parameter_problems(
    arguments: ast.arguments, theirs: list[inspect.Parameter], *, bound: bool
) -> Iterator[str]:
    """Compare what a call can name; a stub may leave out optional ones that shift no position."""
    positional = [argument.arg for argument in arguments.args]
    if bound and not arguments.posonlyargs:
        positional = positional[1:]
    ours = [*positional, *(argument.arg for argument in arguments.kwonlyargs)]
    named = {p.name: p for p in theirs if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)}
    kinds = {parameter.kind for parameter in theirs}
    nameless = kinds & {inspect.Parameter.VAR_KEYWORD, inspect.Parameter.POSITIONAL_ONLY}
    unknown = [name for name in ours if name not in named]
    if unknown and not nameless:
        yield f"has no parameter {unknown}"
    order = [name for name, p in named.items() if p.kind is p.POSITIONAL_OR_KEYWORD]
    order = [name for name in order if not is_local(name)]
    positional = [name for name in positional if not is_local(name)]
    if not unknown and positional != order[: len(positional)]:
        yield f"takes in this order: {order}"
    left_out = [n for n, p in named.items() if n not in ours and p.default is p.empty]
    if left_out and not arguments.vararg and not arguments.kwarg:
        yield f"also needs {left_out}"


def is_standard(name: str) -> bool:
    """Tell whether a name is of the standard library, or of its functions made awaitable."""
    return name.partition(".")[0] in sys.stdlib_module_names or name.startswith("aiofiles.os")


def is_local(name: str) -> bool:
    """Tell whether a name serves the stub only: a private one, or a type variable."""
    type_variable = len(name) <= 2 and name.isupper()
    return type_variable or (name.startswith("_") and not name.endswith("__"))
