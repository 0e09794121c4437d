"""Which files ``Depends(...)`` of a file leads to, as far as texts alone say it.

Most dependencies are functions or classes, named as they were defined or imported. What cannot be
read in this way has to be parsed and inferred.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from flake8_fastapi.expressions import expression
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.project import Project
from flake8_fastapi.semantics.scopes import absolute_name

MAX_HOPS = 6
#: Calls, and imports under another name.
_USE = expression(r"(?:Depends|Security)(?:\s*\(|\s+as\b)")
_GIVEN = expression(r"\s*(?:dependency\s*=\s*)?([A-Za-z_]\w*)\s*([,)(])")
_IMPORT = expression(r"from\s+([.\w]+)\s+import\s+(\([^)]*\)|[^\n]*)")
_COMMENT = expression(r"#[^\n]*")
_ALIAS = expression(r"\s*(\w+)(?:\s+as\s+(\w+))?\s*")
_FUNCTION = expression(r"def(?<!\wdef)[ ]+(\w+)()")
_CLASS = expression(r"class(?<!\wclass)[ ]+(\w+)\s*(?:\(([^()]*)\))?:")
_KEYWORD = expression(r"\w+\s*=")
_NAME = expression(r"[A-Za-z_][\w.]*")
#: Libraries whose classes keep no function of the project.
PLAIN = ("fastapi", "starlette", "pydantic", "typing", "abc")

#: A module and a name in it.
Source = tuple[str, str]


class Target(NamedTuple):
    """The files in which the functions behind a name may stand; whether it is that of a class."""

    files: frozenset[Path]
    is_class: bool


class _Definition(NamedTuple):
    """A function or class; `plain` where it is outermost and without decorators."""

    plain: bool
    bases: str


NOWHERE = Target(frozenset(), is_class=False)
LIBRARY = Target(frozenset(), is_class=True)


class Targets:
    """Reads the texts of one project for what is given to ``Depends``."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._led_to: dict[Path, frozenset[Path] | None] = {}
        self._found: dict[tuple[Path, str], Target | None] = {}
        self._defined: dict[tuple[Path, re.Pattern[str]], dict[str, list[_Definition]]] = {}
        self._imports: dict[Path, list[Source]] = {}
        self._importers: dict[Path, Module] = {}

    def may_lead(self, path: Path, target: Path) -> bool:
        """Tell whether some ``Depends(...)`` of a file may lead to a function in another."""
        if path not in self._led_to:
            found = list(self._read(path))
            sure = [each.files for each in found if each is not None]
            self._led_to[path] = frozenset().union(*sure) if len(sure) == len(found) else None
        files = self._led_to[path]
        return files is None or target in files

    def of(self, path: Path, name: str) -> Target | None:
        """Return what certainly is behind a name that a file uses, None if unsure."""
        return self._target(path, name, 0)

    def _read(self, path: Path) -> Iterator[Target | None]:
        """Yield where each use leads, None where that cannot be seen."""
        text = self.project.text(path) or ""
        for use in _USE.finditer(text):
            given = _GIVEN.match(text, use.end()) if text[use.end() - 1] == "(" else None
            target = self._target(path, given[1], 0) if given else None
            called = given is not None and given[2] == "("
            yield None if called and target is not None and not target.is_class else target

    def _target(self, path: Path, name: str, hops: int) -> Target | None:
        """Return what certainly is behind a name that a file uses, None if unsure."""
        key = (path, name)
        if key not in self._found:
            self._found[key] = None
            self._found[key] = self._find(path, name, hops)
        return self._found[key]

    def _find(self, path: Path, name: str, hops: int) -> Target | None:
        text = self.project.text(path)
        if text is None or hops > MAX_HOPS or f"\n{name}:" in text:
            return None
        functions = self._definitions(_FUNCTION, path, text).get(name, [])
        classes = self._definitions(_CLASS, path, text).get(name, [])
        sources = self._sources(path, text, name)
        assigned = _assignments(name, text)
        known = len(functions) + len(classes) + len(sources) + assigned
        if known == 0 and hasattr(builtins, name):
            return LIBRARY
        if known != 1:
            return None
        if functions or classes:
            plain, bases = (functions or classes)[0]
            bases = bases if classes else ""
            return self._with_bases(path, bases, hops, is_class=bool(classes)) if plain else None
        if assigned:
            return self._instance(path, name, text, hops)
        return self._imported(path, next(iter(sources)), hops)

    def _with_bases(self, path: Path, bases: str, hops: int, *, is_class: bool) -> Target | None:
        """Return the files of a class and of those it inherits from."""
        files = {path}
        for base in _NAME.findall(_KEYWORD.sub("", bases)):
            target = self._target(path, base, hops + 1)
            if target is None:
                return None
            files |= target.files
        return Target(frozenset(files), is_class)

    def _instance(self, path: Path, name: str, text: str, hops: int) -> Target | None:
        """Return what is behind ``name = Class(...)`` at module level."""
        made = re.search(rf"\n{name} = ([A-Za-z_]\w*)\(", text)
        found = self._target(path, made[1], hops + 1) if made else None
        return Target(found.files, is_class=False) if found and found.is_class else None

    def _imported(self, path: Path, source: Source | None, hops: int) -> Target | None:
        if source is None:
            return None
        target = self.project.find(source[0], self._importer(path))
        if target is not None:
            return self._target(target, source[1], hops + 1)
        plain = source[0].split(".")[0] in PLAIN and source[1][:1].isupper()
        return LIBRARY if plain else NOWHERE

    # -- what a text defines and imports --------------------------------------------------

    def _definitions(
        self, pattern: re.Pattern[str], path: Path, text: str
    ) -> dict[str, list[_Definition]]:
        key = (path, pattern)
        if key not in self._defined:
            found = self._defined[key] = {}
            for match in pattern.finditer(text):
                first = text.rfind("\n", 0, match.start()) + 1
                outermost = text[first : match.start()] in ("", "async ")
                plain = outermost and _is_bare(first, text)
                found.setdefault(match[1], []).append(_Definition(plain, match[2] or ""))
        return self._defined[key]

    def _sources(self, path: Path, text: str, name: str) -> set[Source | None]:
        """Return the modules and names that imports of a file give a name; None where unsure."""
        if path not in self._imports:
            self._imports[path] = _IMPORT.findall(text)
        found: set[Source | None] = set()
        for source, listed in self._imports[path]:
            if name in listed or listed.startswith("*"):
                for each in _originals(listed, name):
                    found.add((self._absolute(source, path), each) if each else None)
        return found

    def _absolute(self, source: str, path: Path) -> str:
        level = len(source) - len(source.lstrip("."))
        if not level:
            return source
        statement = ast.ImportFrom(module=source[level:] or None, names=[], level=level)
        return absolute_name(statement, self._importer(path))

    def _importer(self, path: Path) -> Module:
        if path not in self._importers:
            tree = ast.Module(body=[], type_ignores=[])
            self._importers[path] = Module(self.project.module_name(path), path, "", tree)
        return self._importers[path]


def _originals(listed: str, name: str) -> Iterator[str]:
    """Yield what the names of an import give a name; "" for anything."""
    if "\\" in listed or listed.startswith("*"):
        yield ""
        return
    plain = _COMMENT.sub("", listed).strip().strip("()")
    for each in plain.split(","):
        alias = _ALIAS.fullmatch(each)
        if alias and (alias[2] or alias[1]) == name:
            yield alias[1]


def _assignments(name: str, text: str) -> int:
    """Return how many lines of a text begin with an assignment to a name."""
    found = 0
    place = text.find(f"{name} =")
    while place >= 0:
        before = text[text.rfind("\n", 0, place) + 1 : place].strip()
        found += not before or before.endswith(",")
        place = text.find(f"{name} =", place + 1)
    return found


def _is_bare(first: int, text: str) -> bool:
    """Tell whether the definition whose line begins at a place has no decorator."""
    before = text[text.rfind("\n", 0, max(0, first - 1)) + 1 : first].lstrip()
    return before.startswith("@dataclass") or not before.startswith(("@", ")", "#"))
