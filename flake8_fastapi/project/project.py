"""A project: its files, loaded on demand, and how its imports resolve to them or to stubs."""

from __future__ import annotations

import ast
import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from pathlib import Path

from flake8_fastapi import knowledge
from flake8_fastapi.expressions import expression
from flake8_fastapi.project.engine import Engine
from flake8_fastapi.project.module import Module, parse, read_text
from flake8_fastapi.project.parts import Parts
from flake8_fastapi.project.roots import (
    area_of,
    configured_roots,
    is_package,
    names_in,
    package_parent,
    path_of,
    project_root,
    python_files,
    workspace_root,
)
from flake8_fastapi.project.stub_module import stub_module
from flake8_fastapi.project.texts import Texts
from flake8_fastapi.settings import Role, Settings

STUB_FOLDER = Path(knowledge.__path__[0]) / "stubs"


class Project:
    """The modules of one source tree.

    Modules are identified by their files, so that two trees of a monorepo that use the same
    dotted names never mix. Nothing is imported: files are read and parsed only.
    """

    def __init__(self, root: Path, settings: Settings, area: Path | None = None) -> None:
        self.root = root
        self.area = area or root
        self.workspace = workspace_root(root)
        self.settings = settings
        self._modules: dict[Path, Module | None] = {}
        self._resolved: dict[tuple[str, str], Module | None] = {}
        self._texts: dict[Path, str | None] = {}
        self._source_roots: dict[Path, Path] = {}
        self._above: dict[Path, list[Path]] = {}
        self._dotted: dict[Path, str] = {}
        self._searched: dict[tuple[str, str], tuple[bool, list[Path]]] = {}
        self.engine = Engine(self)
        self.parts = Parts(self)
        self.roles: dict[Module, Role] = {}
        self.tests: dict[Path, bool] = {}

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """All Python files of the project, or of the part of it that is seen together."""
        return python_files(self.area)

    @cached_property
    def folders(self) -> dict[str, list[Path]]:
        """The Python files of each folder that has some."""
        found: dict[str, list[Path]] = {}
        for path in self.files:
            found.setdefault(os.path.dirname(path), []).append(path)
        return found

    @cached_property
    def roots(self) -> tuple[Path, ...]:
        """Source roots in the order of preference, without those of single files."""
        chosen = [p if p.is_absolute() else self.root / p for p in self.settings.source_roots]
        return tuple(dict.fromkeys([*chosen, *configured_roots(self.root), self.root]))

    @cached_property
    def distribution(self) -> str:
        """The name under which the project is distributed, as an import name, or ""."""
        text = read_text(self.workspace / "pyproject.toml") or ""
        found = re.search(r"(?m)^name\s*=\s*[\"']([\w.-]+)[\"']", text)
        return found.group(1).lower().replace("-", "_") if found else ""

    @cached_property
    def packages(self) -> dict[str, tuple[Path, ...]]:
        """Top-level regular packages of the project by name."""
        found: dict[str, list[Path]] = {}
        for path in self.files:
            if path.name == "__init__.py" and not is_package(path.parent.parent):
                found.setdefault(path.parent.name, []).append(path.parent.parent)
        return {name: tuple(parents) for name, parents in found.items()}

    @cached_property
    def texts(self) -> Texts:
        """The texts of all files that can be read."""
        read = ((path, self.text(path)) for path in self.files)
        return Texts((path, text) for path, text in read if text is not None)

    def text(self, path: Path) -> str | None:
        """Return the text of a file (as handed over, or from disk), or None."""
        if path not in self._texts:
            self._texts[path] = read_text(path)
        return self._texts[path]

    def knows_text(self, path: Path, text: str) -> bool:
        """Tell whether the project already works with exactly this text of the file."""
        return self.text(path) == text

    def add(self, path: Path, text: str, tree: ast.Module | None) -> Module | None:
        """Enter a file as the linter was given it; a tree that is given is not parsed again."""
        loaded = self._modules.get(path)
        if loaded is not None and loaded.text == text:
            return loaded
        if loaded is not None:
            self._resolved.clear()
        if self._texts.get(path) != text:
            self.__dict__.pop("texts", None)
            self.parts = Parts(self)
            self.roles.clear()
        self._texts[path] = text
        tree = tree if tree is not None else parse(text)
        module = None if tree is None else Module(self.module_name(path), path, text, tree)
        self._modules[path] = module
        return module

    def module(self, path: Path) -> Module | None:
        """Return the module of a file of the project, or None when it cannot be read."""
        if path not in self._modules:
            text = self.text(path)
            if text is None:
                self._modules[path] = None
            else:
                self.add(path, text, None)
        return self._modules[path]

    @property
    def size(self) -> int:
        """The number of characters that were read so far."""
        return sum(len(text) for text in self._texts.values() if text is not None)

    @property
    def loaded(self) -> list[Module]:
        """The modules that were parsed so far."""
        return [module for module in self._modules.values() if module is not None]

    def modules(self, paths: Iterable[Path]) -> Iterator[Module]:
        """Yield the modules of files, loaded where they are not, without those that cannot be."""
        for path in paths:
            module = self.module(path)
            if module is not None:
                yield module

    def modules_with_word(self, word: str) -> list[Module]:
        """Return the modules whose text holds a word."""
        return list(self.modules(self.texts.with_word(word)))

    def module_name(self, path: Path) -> str:
        """Return the dotted name of a file, relative to its source root."""
        folder = path.parent
        package = self._dotted.get(folder)
        if package is None:
            base = self.source_root(path)
            inside = folder.is_relative_to(base)
            package = ".".join(folder.relative_to(base).parts) if inside else ""
            self._dotted[folder] = package
        stem = path.stem
        if stem == "__init__":
            return package
        return f"{package}.{stem}" if package else stem

    def source_root(self, path: Path) -> Path:
        """Return the folder from which the file's dotted name starts."""
        folder = path.parent
        found = self._source_roots.get(folder)
        if found is None:
            found = self._source_roots[folder] = self._root_of(folder)
        return found

    def _root_of(self, folder: Path) -> Path:
        for chosen in self.roots[:-1]:
            if chosen == folder or chosen in folder.parents:
                return chosen
        parent = package_parent(folder)
        if parent != folder:
            return parent
        return self.root if self.root in (folder, *folder.parents) else folder

    def resolve(self, name: str, importer: Module) -> Module | None:
        """Return the module that ``import name`` finds from within `importer`, or None."""
        if importer.is_stub:
            return stub(name)
        key = (importer.folder, name)
        if key not in self._resolved:
            path = self._locate(name, importer)
            self._resolved[key] = self.module(path) if path is not None else stub(name)
        return self._resolved[key]

    def find(self, name: str, importer: Module) -> Path | None:
        """Return the project's file that ``import name`` finds, without reading it."""
        return None if importer.is_stub else self._locate(name, importer)

    def _locate(self, name: str, importer: Module) -> Path | None:
        parts = name.split(".")
        key = (importer.folder, parts[0])
        if key not in self._searched:
            known = is_known(parts[0])
            self._searched[key] = known, self._search_path(importer.path.parent, parts[0])
        known, roots = self._searched[key]
        for root in roots:
            found = _find(root, parts)
            if found is None:
                continue
            regular = found.name != "__init__.py" or is_package(root / parts[0])
            if known and not (regular and _shadows(root, parts[0])):
                continue
            if known and parts[0] == self.distribution:
                # Users of the framework in its own repository: its stub says more than its source.
                inside = importer.path.is_relative_to(root / parts[0])
                return found if inside else None
            return found
        return None if known else self._beside_main(parts, importer.path.parent)

    def _beside_main(self, parts: list[str], folder: Path) -> Path | None:
        """Return the file that an import finds where a program starts inside a package.

        Many a ``src`` or ``app`` has an ``__init__.py`` and is the folder of the main module, too.
        """
        while is_package(folder) and folder != self.workspace:
            if starts_program(folder):
                found = _find(folder, parts)
                if found is not None:
                    return found
            folder = folder.parent
        return None

    def _search_path(self, folder: Path, top: str) -> list[Path]:
        around = self._folders_above(package_parent(folder))
        elsewhere = self.packages.get(top, ()) if folder.is_relative_to(self.root) else ()
        near = elsewhere if len(elsewhere) == 1 else ()
        if top == self.workspace.name and is_package(self.workspace):
            near = (*near, self.workspace.parent)
        return list(dict.fromkeys([*around, *self.roots, *near]))

    def _folders_above(self, base: Path) -> list[Path]:
        """Return a folder and those above it, as far as imports are looked for."""
        found = self._above.get(base)
        if found is None:
            found = self._above[base] = [base]
            for parent in base.parents:
                if found[-1] == self.workspace:
                    break
                found.append(parent)
        return found


def is_known(top: str) -> bool:
    """Tell whether a top-level name is of the standard library or of a library with stubs."""
    return top in sys.stdlib_module_names or stub(top) is not None


_IMPORTED = expression(r"(?m)^[^\S\n]*(?:from|import)[^\S\n]+([A-Za-z_]\w*)")
MAIN_MODULES = ("main", "app", "api", "server", "asgi", "run")


@lru_cache(maxsize=4096)
def starts_program(folder: Path) -> bool:
    """Tell whether a main module in the folder imports its neighbours by their bare names."""
    for name in MAIN_MODULES:
        text = read_text(folder / f"{name}.py") or ""
        tops = {top for top in _IMPORTED.findall(text) if top != name and not is_known(top)}
        if any(_find(folder, [top]) is not None for top in tops):
            return True
    return False


def _shadows(root: Path, top: str) -> bool:
    # A file such as queue.py replaces the standard module only where it lies on the path itself:
    # beside a main module, not somewhere inside a folder that happens to have no __init__.py.
    if is_package(root / top):
        return True
    return not names_in(str(root)).isdisjoint(("main.py", "app.py", "asgi.py", "server.py"))


def _find(root: Path, parts: list[str], ending: str = ".py") -> Path | None:
    """Return the file of a package or module beneath a folder, or None."""
    folder = os.path.join(root, *parts[:-1])
    name = parts[-1]
    names = names_in(folder)
    if name in names:
        found = _file(os.path.join(folder, name), f"__init__{ending}")
        if found is not None:
            return found
    return _file(folder, f"{name}{ending}") if f"{name}{ending}" in names else None


@lru_cache(maxsize=16_384)
def _file(folder: str, name: str) -> Path | None:
    """Return the path of a file in a folder, the same object each time, or None."""
    path = os.path.join(folder, name)
    return path_of(path) if name in names_in(folder) and os.path.isfile(path) else None


@cache
def stub(name: str) -> Module | None:
    """Return the stub module of this dotted name, or None."""
    if not name:
        return None
    path = _find(STUB_FOLDER, name.split("."), ".pyi")
    text = read_text(path) if path else None
    return None if path is None or text is None else stub_module(name, path, text)


#: Characters of source that are kept of all projects together; the oldest go first.
MAX_KEPT = 12_000_000
_projects: dict[tuple[Path, Path, Settings], Project] = {}


def project_for(path: Path, settings: Settings) -> Project:
    """Return the project that a file belongs to, made once for each root, area and settings."""
    root = project_root(path.parent)
    key = (root, area_of(root, path.parent), settings)
    found = _projects.pop(key, None) or Project(key[0], settings, key[1])
    _projects[key] = found
    return found


def outdated_projects() -> list[Project]:
    """Drop the projects that were not asked for lately, when too much is kept; return them."""
    dropped: list[Project] = []
    kept = 0
    for key in list(_projects)[::-1]:
        kept += _projects[key].size
        if kept > MAX_KEPT and len(_projects) > 1 and key != next(reversed(_projects)):
            dropped.append(_projects.pop(key))
    return dropped


def forget_projects() -> None:
    """Drop all that was read; for long-lived processes and tests."""
    _projects.clear()
    starts_program.cache_clear()
    _file.cache_clear()
