"""Whether a module has anything to do with the application that FastAPI runs.

A repository also holds generators, command lines, functions of a cloud provider and pages of
documentation. Told by imports alone: neither a module nor anything in its folder or package, nor
what they import or are imported by, knows a web framework or task queue, while the application is
seen to lie elsewhere.
"""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.facts import Facts
from flake8_fastapi.model.loop import EventLoop
from flake8_fastapi.project.module import Module, read_text
from flake8_fastapi.project.parts import FRAMEWORKS
from flake8_fastapi.project.roles import in_main_block, is_test, role_of
from flake8_fastapi.project.roots import is_package, package_parent
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.scopes import absolute_name
from flake8_fastapi.settings import Role

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: Importing one of these makes a module part of what serves requests or works for them.
RUNNING = (
    "fastapi", "starlette", "celery", "dramatiq", "taskiq", "arq", "rq", "huey", "faststream",
)  # fmt: skip
_RUNS = expression(rf"(?m)^\s*(?:from|import)\s+(?:{'|'.join(RUNNING)})(?:\.|\s|,|$)")
#: Packages by which a module runs the application.
SERVERS = ("uvicorn", "hypercorn", "granian", "gunicorn")
ASIDE = (Role.TEST, Role.SCRIPT, Role.MIGRATION)
#: A group of more modules is taken for a part of the application.
MAX_GROUP = 80
MAX_DEPTH = 3


class Belonging:
    """Tells for one project which modules stand apart from the application."""

    def __init__(self, loop: EventLoop, facts: Facts) -> None:
        self.loop = loop
        self.inference: Inference = loop.inference
        self.project = loop.inference.project
        self.facts = facts
        self._apart: dict[Module, bool] = {}

    def is_apart(self, module: Module) -> bool:
        """Tell whether a module certainly is no part of the application."""
        if module not in self._apart and self._is_run_by_hand(module):
            self._apart[module] = True
        if module not in self._apart:
            group = self._group(module) if self._is_elsewhere else None
            for each in group or [module]:
                self._apart[each] = group is not None
        return self._apart[module]

    def _is_run_by_hand(self, module: Module) -> bool:
        """Tell whether a module does its work when it is run, and is imported by nothing.

        ``seed()`` at its end takes the place of a main block there.
        """
        return (
            any(_is_work(statement, module) for statement in module.tree.body)
            and not _RUNS.search(module.text)
            and not any(module.mentions(server) for server in SERVERS)
            and any(map(self._runs, self.project.files))
            and not any(self._users(module))
        )

    def serves_only(self, module: Module, accepted: Callable[[Module], bool]) -> bool:
        """Tell whether a module is imported, and in the end only by modules of a kind.

        A module that knows a web framework or task queue serves the application as well.
        """
        if _RUNS.search(module.text):
            return False
        seen, pending = {module}, [module]
        while pending:
            users = [*self._users(pending.pop())]
            fresh = {user for user in users if user not in seen and not accepted(user)}
            if not users or len(seen) > MAX_GROUP or any(_RUNS.search(u.text) for u in fresh):
                return False
            seen.update(fresh)
            pending.extend(fresh)
        return True

    def serves_commands(
        self, function: FunctionInfo, depth: int = 0, asked: Module | None = None
    ) -> bool:
        """Tell whether command lines and scripts run a function, and no other code does.

        A main block makes a script of its own module only (`asked` is that of the question).
        """
        asked = asked or function.module
        if function.node.decorator_list or depth > MAX_DEPTH:
            return False
        roles: set[Role] = set()
        # Entry points name the function, and ``__main__.py`` is what ``python -m`` runs.
        if f"{function.module.name}:{function.name}" in self._packaging:
            roles.add(Role.SCRIPT)
        for node, module in self.loop.references(function):
            role = role_of(module, self.project)
            outer = module.enclosing_function(node)
            if outer is function.node:
                continue
            if module.path.stem == "__main__":
                role = Role.SCRIPT
            elif outer is None and module is asked and in_main_block(node, module):
                role = Role.SCRIPT if self._runs_itself(module) else role
            elif role not in ASIDE and outer is not None:
                caller = self.inference.function_info(outer, module)
                if self.serves_commands(caller, depth + 1, asked):
                    role = Role.SCRIPT
            if role not in ASIDE:
                return False
            roles.add(role)
        return Role.SCRIPT in roles

    def _runs_itself(self, module: Module) -> bool:
        """Tell whether a module with a main block is a script that nothing imports."""
        return not _RUNS.search(module.text) and not any(self._users(module))

    def _group(self, module: Module) -> list[Module] | None:
        """Return the modules that hang together with one, None where they run an application."""
        found = {module: None}
        places: set[Path] = set()
        pending = [module]
        while pending:
            current = pending.pop()
            paths = self._imported(current)
            if any(self._runs(path) for path in paths):
                return None
            others = [*self.project.modules(paths)]
            place = _place(current.path.parent)
            if place not in places:
                places.add(place)
                beside = self._beside(current.path.parent, place)
                if len(beside) > MAX_GROUP or any(self._runs(path) for path in beside):
                    return None
                others.extend(other for path in beside for other in self._working(path))
            for other in (*others, *self._users(current)):
                if other not in found:
                    found[other] = None
                    pending.append(other)
            if len(found) > MAX_GROUP or any(_RUNS.search(other.text) for other in found):
                return None
        return list(found)

    def _beside(self, folder: Path, place: Path) -> list[Path]:
        """Return the files of the same outermost package, or of the same folder."""
        if not is_package(folder):
            return [*self.project.folders.get(str(folder), ())]
        below = os.path.join(place, "")
        return [path for path in self.project.files if str(path).startswith(below)]

    def _runs(self, path: Path) -> bool:
        return path in self._running

    @cached_property
    def _running(self) -> frozenset[Path]:
        """The files that import a web framework or task queue."""
        texts = self.project.texts
        paths = {path for name in RUNNING for path in texts.with_word(name)}
        return frozenset(p for p in paths if _RUNS.search(self.project.text(p) or ""))

    def _working(self, path: Path) -> Iterator[Module]:
        module = self.project.module(path)
        if module is not None and role_of(module, self.project) not in ASIDE:
            yield module

    def _imported(self, module: Module) -> list[Path]:
        """Return the files of the project that the imports of a module load."""
        found = (self.project.find(name, module) for name in _imported_names(module))
        return [path for path in dict.fromkeys(found) if path is not None]

    def _users(self, module: Module) -> Iterator[Module]:
        name = module.path.parent.name if module.is_package else module.path.stem
        for path in self.project.texts.with_word(name):
            user = None if is_test(path, self.project) else self.project.module(path)
            if user is None or user is module or role_of(user, self.project) in ASIDE:
                continue
            imported = (n for n in _imported_names(user) if n.rpartition(".")[2] == name)
            if any(self.project.find(n, user) == module.path for n in imported):
                yield user

    # -- where the application is -------------------------------------------------------

    @cached_property
    def _is_elsewhere(self) -> bool:
        """True when an application is seen, or the project certainly has none.

        Within a project that is where it delivers a package of its own name: a folder beside that
        package may hold anything, but in other layouts any folder may be a part of the whole.
        """
        if self._manifests:
            return not any(self._is_needed_by(text) for text in self._manifests)
        if self.facts.declares(*FRAMEWORKS) is False:
            return True
        return self._delivers_application

    @property
    def _delivers_application(self) -> bool:
        name = self.project.distribution
        folders = [root / name for root in self.project.roots] if name else []
        packages = [folder for folder in folders if is_package(folder)]
        return any(
            self._runs(path)
            for path in self.project.files
            if any(package in path.parents for package in packages)
        )

    @cached_property
    def _packaging(self) -> str:
        """The texts in which the project names the functions that are its commands."""
        names = ("pyproject.toml", "setup.cfg", "setup.py")
        return "\n".join(read_text(self.project.root / name) or "" for name in names)

    @cached_property
    def _manifests(self) -> list[str]:
        """The other projects of the repository that run FastAPI, as their files describe them."""
        root = self.project.workspace
        try:
            paths = [p for depth in ("*", "*/*") for p in root.glob(f"{depth}/pyproject.toml")]
        except OSError:
            return []
        texts = [read_text(p) or "" for p in sorted(paths) if p.parent != self.project.root]
        return [text for text in texts if re.search(r"[\"']?fastapi\b", text)]

    def _is_needed_by(self, manifest: str) -> bool:
        """Tell whether another project of the repository depends on this one."""
        if self.project.root == self.project.workspace:
            return False
        own = read_text(self.project.root / "pyproject.toml") or ""
        name = re.search(r"(?m)^name\s*=\s*[\"']([\w.-]+)[\"']", own)
        names = {re.escape(self.project.root.name), *([re.escape(name[1])] if name else [])}
        return re.search(rf"[\"'/](?:{'|'.join(sorted(names))})(?![\w-])", manifest) is not None


def _is_work(statement: ast.stmt, module: Module) -> bool:
    """Tell whether a statement calls a function of its module, or a method of what it made."""
    if not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Call):
        return False
    function = statement.value.func
    if isinstance(function, ast.Name):
        made: tuple[type[ast.stmt], ...] = (ast.FunctionDef, ast.AsyncFunctionDef)
    elif isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        made, function = (ast.Assign, ast.AnnAssign), function.value
    else:
        return False
    return any(function.id in _names_of(each) for each in module.tree.body if type(each) in made)


def _names_of(statement: ast.stmt) -> set[str]:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return {statement.name}
    targets: list[ast.expr] = []
    if isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    elif isinstance(statement, ast.Assign):
        targets = statement.targets
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _imported_names(module: Module) -> Iterator[str]:
    """Yield the dotted names of what the imports of a module may load."""
    for node in module.nodes(ast.Import):
        yield from (alias.name for alias in node.names)
    for statement in module.nodes(ast.ImportFrom):
        source = absolute_name(statement, module)
        yield source
        yield from (f"{source}.{alias.name}" for alias in statement.names)


def _place(folder: Path) -> Path:
    """Return the outermost package that a folder lies in, or the folder."""
    top = package_parent(folder)
    return top / folder.relative_to(top).parts[0] if folder != top else folder
