"""Database engines: their calls, their URLs and the literals that these come from.

Source: SQLAlchemy "Engine Configuration" and "Connection Pooling: Dealing with Disconnects".
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.development import in_development_branch, is_development_name
from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.schemas import FIELD, SETTINGS
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.roles import in_main_block
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.entities import ClassInfo, FunctionInfo, parameter_defaults
from flake8_fastapi.semantics.keywords import keywords_of, mapping_of
from flake8_fastapi.semantics.names import Definition
from flake8_fastapi.semantics.sources import Sources
from flake8_fastapi.semantics.types import NONE, Instance
from flake8_fastapi.semantics.values import is_false

if TYPE_CHECKING:
    from flake8_fastapi.model.facts import Facts
    from flake8_fastapi.semantics.infer import Inference

MAKERS = frozenset({"sqlalchemy.create_engine", "sqlalchemy.ext.asyncio.create_async_engine"})
POOLED = ("sqlalchemy.pool.QueuePool",)
#: Calls that hand on the URL they are given.
PASSING = frozenset({"builtins.str", "sqlalchemy.make_url"})
_SQLITE = expression(r"sqlite(\+\w+)?://")
_EMBEDDED = expression(r"(sqlite|duckdb)(\+\w+)?:")
_SERVER = expression(r"(postgres|mysql|mariadb|oracle|mssql)[\w+]*:")
MAX_DEPTH = 10

Literal = tuple[ast.expr, Module]


class Engine(NamedTuple):
    """One engine: the call that makes it, and the literals its URL may come from."""

    call: ast.Call
    module: Module
    urls: tuple[Literal, ...]


class Engines:
    """The engines that the production code of one project makes."""

    def __init__(
        self,
        inference: Inference,
        routing: Routing,
        sources: Sources,
        facts: Facts,
        is_production: Callable[[Module], bool],
    ) -> None:
        self.inference = inference
        self.routing = routing
        self.sources = sources
        self.facts = facts
        self.is_production = is_production

    @cached_property
    def all(self) -> list[Engine]:
        """Every engine, in the order of files and text."""
        found = []
        for module in self.routing.modules_with("create_engine", "create_async_engine"):
            if not self.is_production(module):
                continue
            for call in module.nodes(ast.Call):
                if self._makes_engine(call, module) and not in_main_block(call, module):
                    url = argument(call, "url", 0)
                    urls = tuple(self._urls(url, module, 0)) if url is not None else ()
                    found.append(Engine(call, module, urls))
        return found

    def _makes_engine(self, call: ast.Call, module: Module) -> bool:
        if not isinstance(call.func, (ast.Name, ast.Attribute)):
            return False
        return self.inference.name_of(call.func, module) in MAKERS

    # -- pools ------------------------------------------------------------------------

    def is_untested(self, engine: Engine) -> bool:
        """Tell whether an engine hands out pooled connections to a server without testing them."""
        call, module = engine.call, engine.module
        options = keywords_of(self.inference, call, module)
        if not options.complete or "pool" in options.given:
            return False
        ping = options.given.get("pool_pre_ping")
        if ping is not None and not is_false(self.inference, *ping):
            return False
        poolclass = options.given.get("poolclass")
        if poolclass is not None and not self._is_pooled(*poolclass):
            return False
        if self._is_embedded(engine) or self._for_development(call, module):
            return False
        return not self._is_used_up(engine)

    def _is_used_up(self, engine: Engine) -> bool:
        """Tell whether the engine serves only the function that makes it."""
        statement = engine.module.parent(engine.call)
        function = engine.module.function(engine.call)
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if function is None or len(targets) != 1 or not isinstance(targets[0], ast.Name):
            return False
        uses = [
            n for n in ast.walk(function)
            if isinstance(n, ast.Name) and n.id == targets[0].id and isinstance(n.ctx, ast.Load)
        ]  # fmt: skip
        return bool(uses) and all(self._uses_up(use, engine.module, function) for use in uses)

    @staticmethod
    def _uses_up(use: ast.Name, module: Module, function: ast.AST) -> bool:
        """Tell whether a use is ``with engine.connect()`` or the like, in the function itself."""
        method = module.parent(use)
        if not isinstance(method, ast.Attribute) or module.function(use) is not function:
            return False
        if method.attr == "dispose":
            return True
        item = module.parent(module.parent(method) or method)
        return method.attr in ("begin", "connect") and isinstance(item, ast.withitem)

    def _is_pooled(self, node: ast.expr, module: Module) -> bool:
        kinds = tuple(k for k in self.inference.infer(node, module) if k != NONE)
        return not kinds or self.inference.is_subclass(kinds, POOLED)

    def _is_embedded(self, engine: Engine) -> bool:
        """Tell whether the database is a file: by URL, options, branch or drivers."""
        if _expects_server(engine):
            return False
        if any(_EMBEDDED.match(leading_text(node)) for node, _ in engine.urls):
            return True
        if not engine.urls and self.facts.has_server_driver is False:
            return True
        if _driver(engine.urls).startswith("sqlite"):
            return True
        options = keywords_of(self.inference, engine.call, engine.module)
        given = options.given.get("connect_args")
        if given is not None and "check_same_thread" in mapping_of(self.inference, *given).given:
            return True
        return in_sqlite_branch(engine.call, engine.module)

    # -- URLs -------------------------------------------------------------------------

    @cached_property
    def sqlite_literals(self) -> dict[ast.expr, Module]:
        """The literals that make SQLite the database of production code, with their modules."""
        found: dict[ast.expr, Module] = {}
        replaced = {node for e in self.all if _expects_server(e) for node, _ in e.urls}
        for engine in self.all:
            for node, module in engine.urls:
                is_sqlite = _SQLITE.match(leading_text(node)) or _driver(((node, module),))
                if (
                    is_sqlite
                    and self.is_production(module)
                    and not self._for_development(node, module)
                ):
                    if not self._for_development(engine.call, engine.module):
                        found[node] = module
        for module in self.routing.modules_with("sqlite"):
            if self.is_production(module):
                for node in self._defaults(module):
                    if not self._for_development(node, module):
                        found[node] = module
        return {node: module for node, module in found.items() if node not in replaced}

    def _defaults(self, module: Module) -> list[ast.expr]:
        """Return the SQLite URLs among the defaults of the settings classes of a module."""
        found = []
        for node in module.nodes(ast.ClassDef):
            info = self.inference.class_info(node, module)
            if node.bases and self.inference.classes.is_subclass(info, SETTINGS):
                for statement in node.body:
                    value = self._default(statement, info)
                    if value is not None and _SQLITE.match(leading_text(value)):
                        found.append(value)
        return found

    def _default(self, statement: ast.stmt, info: ClassInfo) -> ast.expr | None:
        if not isinstance(statement, (ast.Assign, ast.AnnAssign)):
            return None
        value = statement.value
        if isinstance(value, ast.Call):
            if self.inference.name_of(value.func, info.module) in FIELD:
                return argument(value, "default", 0)
        return value

    def _for_development(self, node: ast.AST, module: Module) -> bool:
        """Tell whether a condition or a name around a literal says that it is for development."""
        if in_development_branch(node, module) or in_main_block(node, module):
            return True
        statement = module.statement(node)
        names = [n.id for n in _targets(statement) if isinstance(n, ast.Name)]
        for outer in module.ancestors(node):
            if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                names.append(outer.name)
        return any(is_development_name(name) for name in names)

    def _urls(self, node: ast.expr, module: Module, depth: int) -> list[Literal]:
        """Return the literals that a URL may come from; what cannot be seen is left out."""
        if depth > MAX_DEPTH:
            return []
        if leading_text(node):
            return [(node, module)]
        if isinstance(node, (ast.IfExp, ast.BoolOp)):
            parts = node.values if isinstance(node, ast.BoolOp) else [node.body, node.orelse]
            return [pair for part in parts for pair in self._urls(part, module, depth + 1)]
        if isinstance(node, ast.Call):
            inner = self._passed(node, module)
            if inner is not None:
                return self._urls(inner, module, depth + 1)
            called = self.sources.called(node, module)
            return [pair for function in called for pair in self._returned(function, depth)]
        if isinstance(node, ast.Attribute):
            found = self._of_field(node, module, depth)
            if found is not None:
                return found
        if isinstance(node, (ast.Name, ast.Attribute)):
            definitions = self.inference.definitions(node, module)
            return [p for d in definitions for p in self._defined(d, depth)]
        return []

    def _passed(self, call: ast.Call, module: Module) -> ast.expr | None:
        if not isinstance(call.func, (ast.Name, ast.Attribute)):
            return None
        name = self.inference.name_of(call.func, module)
        if name == "os.getenv" or self._reads_environment(call.func, module):
            return argument(call, "default", 1)
        if name in PASSING:
            return argument(call, "name_or_url", 0)
        if name == "sqlalchemy.URL.create":
            return argument(call, "drivername", 0)
        return None

    def _reads_environment(self, node: ast.expr, module: Module) -> bool:
        if not isinstance(node, ast.Attribute) or node.attr != "get":
            return False
        if self.inference.name_of(node.value, module) == "os.environ":
            return True
        return self.inference.is_instance(
            self.inference.infer(node.value, module), ("os._Environ",)
        )

    def _returned(self, function: FunctionInfo, depth: int) -> list[Literal]:
        values = [r.value for r in function.returns if r.value is not None]
        return [p for v in values for p in self._urls(v, function.module, depth + 1)]

    def _defined(self, definition: Definition, depth: int) -> list[Literal]:
        binding, module = definition.binding, definition.module
        if binding is None or module is None:
            return []
        if isinstance(binding.node, ast.arg):
            function = module.parent(binding.node)
            if isinstance(function, ast.arguments):
                default = parameter_defaults(function).get(binding.name)
                return self._urls(default, module, depth + 1) if default is not None else []
        if binding.value is None or binding.kind not in ("assign", "annotation") or binding.path:
            return []
        return self._urls(binding.value, module, depth + 1)

    def _of_field(self, node: ast.Attribute, module: Module, depth: int) -> list[Literal] | None:
        """Return the literals of a field of an object: ``settings.database_url``."""
        for kind in self.inference.infer(node.value, module):
            if not isinstance(kind, Instance):
                continue
            for info, _ in self.inference.classes.ancestry(kind.info).classes:
                for statement in info.members.get(node.attr, ()):
                    if isinstance(statement, ast.FunctionDef):
                        return self._returned(
                            self.inference.function_info(statement, info.module), depth
                        )
                    value = self._default(statement, info)
                    return self._urls(value, info.module, depth + 1) if value is not None else []
        return None


def _targets(statement: ast.stmt | None) -> list[ast.expr]:
    if isinstance(statement, ast.Assign):
        return statement.targets
    return [statement.target] if isinstance(statement, ast.AnnAssign) else []


def leading_text(node: ast.expr) -> str:
    """Return the text that a string certainly begins with: a literal, f-string, sum or format."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return leading_text(node.values[0]) if node.values else ""
    if isinstance(node, ast.BinOp):
        return leading_text(node.left)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return leading_text(node.func.value) if node.func.attr == "format" else ""
    return ""


def _driver(urls: tuple[Literal, ...]) -> str:
    """Return the driver name of ``URL.create("sqlite", ...)`` among the literals."""
    texts = (leading_text(node) for node, _ in urls)
    return next((text for text in texts if re.fullmatch(r"sqlite(\+\w+)?", text)), "")


def _expects_server(engine: Engine) -> bool:
    """Tell whether the code beside an engine handles URLs of a server that may be given to it."""
    url = argument(engine.call, "url", 0)
    name = ast.unparse(url) if isinstance(url, (ast.Name, ast.Attribute)) else ""
    return bool(name) and any(
        isinstance(call.func, ast.Attribute)
        and call.func.attr in ("startswith", "replace", "removeprefix")
        and ast.unparse(call.func.value) == name
        and any(_SERVER.match(leading_text(given)) for given in call.args)
        for call in engine.module.nodes(ast.Call)
    )


def in_sqlite_branch(node: ast.AST, module: Module) -> bool:
    """Tell whether a condition around a node holds only for SQLite."""
    child = node
    for outer in module.ancestors(node):
        if isinstance(outer, ast.If) and child in outer.body and _asks_sqlite(outer.test):
            return True
        child = outer
    return False


def _asks_sqlite(test: ast.expr) -> bool:
    if isinstance(test, (ast.UnaryOp, ast.BoolOp)):
        return isinstance(test, ast.BoolOp) and any(_asks_sqlite(value) for value in test.values)
    if isinstance(test, ast.Compare) and isinstance(test.ops[0], (ast.NotEq, ast.NotIn, ast.IsNot)):
        return False
    return "sqlite" in ast.unparse(test).lower()
