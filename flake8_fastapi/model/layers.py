"""Layers of a project: routes above services above repositories above models.

Routes are told by what a module does, the others by how projects name their modules.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.orm import Orm
from flake8_fastapi.model.schemas import Schemas
from flake8_fastapi.model.serving import references
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.roles import role_of
from flake8_fastapi.semantics.entities import ClassInfo
from flake8_fastapi.semantics.scopes import absolute_name
from flake8_fastapi.semantics.types import ClassRef
from flake8_fastapi.settings import Role

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

Layer = Literal["app", "router", "service", "repository", "model", ""]
NAMES: dict[str, Layer] = {
    "service": "service", "services": "service",
    "repository": "repository", "repositories": "repository", "repo": "repository",
    "repos": "repository", "crud": "repository", "dao": "repository", "daos": "repository",
    "model": "model", "models": "model", "entity": "model", "entities": "model",
}  # fmt: skip
MODEL_FOLDERS = frozenset({"models", "entities"})
ROUTER_FOLDERS = frozenset({"routers", "routes", "endpoints", "controllers"})
#: Calls that ask about a class without querying it.
TESTS = frozenset({"isinstance", "issubclass", "cast", "getattr", "hasattr", "inspect"})
MAX_MODULES = 2_000


class Layers:
    """The layers of one project, and what its modules import."""

    def __init__(self, routing: Routing, schemas: Schemas, orm: Orm) -> None:
        self.inference: Inference = routing.inference
        self.routing = routing
        self.schemas = schemas
        self.orm = orm
        self._layers: dict[Module, Layer] = {}
        self._imports: dict[Module, list[Module]] = {}
        self._with_routes: dict[str, bool] = {}
        self._homes: dict[ClassInfo, tuple[Module, ast.expr] | None] = {}

    def of(self, module: Module) -> Layer:
        """Return the layer of a module, "" where it belongs to none."""
        if module not in self._layers:
            self._layers[module] = self._layer(module)
        return self._layers[module]

    def seen_from(self, module: Module, other: Module) -> Layer:
        """Return the layer of another module, "" where a package around both gives it its name."""
        layer = self.of(other)
        if layer in ("app", "router", ""):
            return layer
        here, there = module.name.split("."), other.name.split(".")
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(here, there)))
        named = named_layer(".".join(there[shared:]))
        return layer if named and layer == "model" else named

    def _layer(self, module: Module) -> Layer:
        if module.is_stub:
            return ""
        routers = self.routing.routers_in(module)
        if any(router.is_app for router in routers):
            return "app"
        if routers or self.routing.routes_in(module):
            return "router"
        named = named_layer(module.name)
        if named == "model" and not self._declares(module):
            return ""
        if not named and self._beside_routers(module):
            return "router"
        return named

    def _declares(self, module: Module) -> bool:
        infos = [self.inference.class_info(n, module) for n in module.nodes(ast.ClassDef)]
        return any(self.orm.is_mapped(i) or self.schemas.of_class(i) is not None for i in infos)

    def _beside_routers(self, module: Module) -> bool:
        """Tell whether a package around a module is called routers or the like and holds routes."""
        packages = (p for p in _packages(module) if p.rpartition(".")[2] in ROUTER_FOLDERS)
        return any(map(self._holds_routes, packages))

    def _holds_routes(self, package: str) -> bool:
        if package not in self._with_routes:
            self._with_routes[package] = any(
                package in _packages(module) and bool(self.routing.registered_by(module))
                for module in self._named_like(package)
            )
        return self._with_routes[package]

    def _named_like(self, package: str) -> Iterator[Module]:
        """Yield the modules that register routes and have the last name of a package in theirs."""
        name = package.rpartition(".")[2]
        for path in self.routing.registering:
            module = self.inference.project.module(path) if name in _names_in(path) else None
            if module is not None:
                yield module

    # -- imports ----------------------------------------------------------------------

    def imported(self, node: ast.Import | ast.ImportFrom, module: Module) -> Iterator[Module]:
        """Yield the project's modules from which an import takes something."""
        project = self.inference.project
        if isinstance(node, ast.Import):
            targets = [project.resolve(alias.name, module) for alias in node.names]
            yield from (target for target in targets if target is not None and not target.is_stub)
            return
        source = absolute_name(node, module)
        home = project.resolve(source, module)
        for alias in node.names:
            if alias.name == "*":
                definitions = []
            else:
                definitions = self.inference.names.member(source, alias.name, module)
            found = {d.module for d in definitions if d.module is not None}
            taken = any(d.binding is not None for d in definitions)
            if home is not None and (not found or (taken and not home.is_package)):
                found.add(home)
            yield from (each for each in found if not each.is_stub)

    def imports(self, module: Module) -> list[Module]:
        """Return the project's modules that a module imports."""
        if module not in self._imports:
            nodes: list[ast.Import | ast.ImportFrom] = [*module.nodes(ast.Import)]
            self._imports[module] = list(
                dict.fromkeys(
                    target
                    for node in [*nodes, *module.nodes(ast.ImportFrom)]
                    for target in self.imported(node, module)
                )
            )
        return self._imports[module]

    def is_above(self, upper: Module, module: Module) -> bool:
        """Tell whether a module stands above another: around it, or importing it in the end."""
        package = upper.name if upper.is_package else upper.name.rpartition(".")[0]
        inner = module.name if module.is_package else module.name.rpartition(".")[0]
        if package != inner and (not package or inner.startswith(package + ".")):
            return True
        seen, pending = {upper}, [upper]
        while pending and len(seen) < MAX_MODULES:
            for target in self.imports(pending.pop()):
                if target is module:
                    return True
                if target not in seen:
                    seen.add(target)
                    pending.append(target)
        return False

    # -- queries ----------------------------------------------------------------------

    def home_of(self, model: ClassInfo) -> tuple[Module, ast.expr] | None:
        """Return the service or repository that queries a mapped class, and where it does.

        Of several it is the one that exists for the class, by the name of its own class or module.
        """
        if model not in self._homes:
            found = list(self._queries(model))
            self._homes[model] = max(found, key=lambda home: _fit(model, *home), default=None)
        return self._homes[model]

    def _queries(self, model: ClassInfo) -> Iterator[tuple[Module, ast.expr]]:
        for module in self.inference.project.modules_with_word(model.name):
            if role_of(module, self.inference.project) is not Role.PRODUCTION:
                continue
            if self.of(module) not in ("service", "repository"):
                continue
            for node in references(model.name, module):
                if self._is_queried(node, module) and self._is_class(node, model, module):
                    yield module, node

    def _is_class(self, node: ast.expr, model: ClassInfo, module: Module) -> bool:
        kinds = self.inference.infer(node, module)
        return any(isinstance(kind, ClassRef) and kind.info is model for kind in kinds)

    @staticmethod
    def _is_queried(node: ast.expr, module: Module) -> bool:
        """Tell whether a class is given to a call or to a class that serves it."""
        child: ast.AST = node
        for outer in module.ancestors(node):
            if isinstance(outer, ast.Call):
                name = getattr(outer.func, "attr", getattr(outer.func, "id", ""))
                if child is not outer.func and name not in TESTS:
                    return True
                if child is outer.func:
                    return False
            if isinstance(outer, ast.ClassDef):
                return child in outer.bases or isinstance(child, ast.Assign)
            if isinstance(outer, (ast.arguments, ast.AnnAssign, ast.FunctionDef)):
                return False
            child = outer
        return False


def _fit(model: ClassInfo, module: Module, node: ast.expr) -> int:
    """Return how well a module's place among the layers is named after a class."""
    around = [n.name for n in module.ancestors(node) if isinstance(n, ast.ClassDef)]
    wanted = _singular(model.name)
    for name in around:
        if _singular(re.sub(r"(Repository|Repo|Service|DAO|CRUD)", "", name)) == wanted:
            return 2
    parts = module.name.split(".")
    names = {*parts, *(part.rpartition("_")[0] for part in parts[-1:])}
    return int(wanted in map(_singular, names))


def _singular(name: str) -> str:
    return name.replace("_", "").lower().removesuffix("s")


def named_layer(name: str) -> Layer:
    """Return the layer that the innermost telling part of a dotted name speaks of.

    Whatever a package of models holds are models: `models.services` are those of services.
    """
    parts = name.lower().split(".")
    if MODEL_FOLDERS & set(parts[:-1]):
        return "model"
    for part in reversed(parts):
        words = part.split("_")
        for word in (part, words[-1], words[0] if words[0] == "crud" else ""):
            if word in NAMES:
                return NAMES[word]
    return ""


def _names_in(path: Path) -> tuple[str, ...]:
    return (*path.parts, path.stem)


def _packages(module: Module) -> list[str]:
    parts = module.name.split(".")
    return [".".join(parts[: index + 1]) for index in range(len(parts))]
