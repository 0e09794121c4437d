"""The files in which a project declares its dependencies, one reader for each kind.

A reader adds to `Declared`; what it cannot read makes the whole unknown. Nothing is run:
``setup.py`` is read as a tree, and only its literals count.
"""

from __future__ import annotations

import ast
import configparser
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from flake8_fastapi.project.module import parse, read_text
from flake8_fastapi.project.requirements import Requirement, bounds_of, normalised, requirement
from flake8_fastapi.project.toml import parse_toml, strings, table

#: Tools whose tables in pyproject.toml may hold dependencies under keys of their own.
TOOLS = ("poetry", "uv", "pdm", "hatch", "rye", "pixi", "flit")
_MAX_DEPTH = 8


@dataclass
class Declared:
    """What the dependency files of one folder say.

    `found` tells that some file declares dependencies at all, `unknown` that there are more
    which cannot be seen.
    """

    requirements: list[Requirement] = field(default_factory=list)
    found: bool = False
    unknown: bool = False
    seen: set[Path] = field(default_factory=set)

    def add(self, texts: Iterable[str], *, conditional: bool = False) -> None:
        """Enter dependency specifiers."""
        self.found = True
        parsed = (requirement(text, conditional=conditional) for text in texts)
        self.requirements.extend(each for each in parsed if each is not None)

    def add_spec(self, name: str, value: object, conditional: bool, bare: str) -> None:
        """Enter ``name = value`` of a TOML table, where the value is a version or a table."""
        if name.lower() == "python":
            return
        if isinstance(value, list):
            for alternative in value:
                self.add_spec(name, alternative, True, bare)
            return
        options = value if isinstance(value, dict) else {"version": value}
        version = options.get("version")
        self.requirements.append(
            Requirement(
                normalised(name),
                frozenset(normalised(extra) for extra in strings(options.get("extras"))),
                bounds_of(version if isinstance(version, str) else "", bare),
                conditional or any(key in options for key in ("python", "markers", "optional")),
            )
        )


def declared_in(folder: Path) -> Declared:
    """Return what the dependency files directly in a folder declare."""
    declared = Declared()
    for name, reader in (
        ("pyproject.toml", _pyproject),
        ("pixi.toml", _pixi),
        ("Pipfile", _pipfile),
        ("setup.cfg", _setup_cfg),
        ("setup.py", _setup_py),
        ("environment.yml", _environment),
        ("environment.yaml", _environment),
    ):
        path = folder / name
        if _is_file(path):
            text = read_text(path)
            if text is None:
                declared.unknown = True
            else:
                reader(text, path, declared)
    for path in _requirement_files(folder):
        read_requirements(path, declared)
    return declared


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _requirement_files(folder: Path) -> list[Path]:
    patterns = ("requirements*.txt", "requirements*.in", "requirements/*.txt", "requirements/*.in")
    try:
        found = {path for pattern in patterns for path in folder.glob(pattern)}
    except (OSError, ValueError):
        return []
    return sorted(path for path in found if _is_file(path) and "constraint" not in path.name)


# -- requirements.txt -----------------------------------------------------------------------

_COMMENT = re.compile(r"(?:^|\s)#.*$")
_INCLUDED = re.compile(r"(?:-r|--requirement)[\s=]*(.+)")
_EDITABLE = re.compile(r"(?:-e|--editable)[\s=]*(.+)")
_OPTIONS = re.compile(r"\s--?[a-z][\w-]*(?:[=\s].*)?$")


def read_requirements(path: Path, declared: Declared, depth: int = 0) -> None:
    """Read a requirements file and those that it includes; constraints bind nothing."""
    if path in declared.seen:
        return
    declared.seen.add(path)
    text = read_text(path)
    if text is None or depth > _MAX_DEPTH:
        declared.unknown = True
        return
    lines = re.sub(r"\\\r?\n", " ", text.removeprefix("\ufeff")).splitlines()
    _requirement_lines(lines, path.parent, declared, depth)


def _requirement_lines(
    lines: Iterable[str], folder: Path, declared: Declared, depth: int
) -> None:
    declared.found = True
    for line in lines:
        text = _COMMENT.sub("", line).strip()
        included = _INCLUDED.match(text)
        if included:
            read_requirements(_within(folder, included[1]), declared, depth + 1)
            continue
        editable = _EDITABLE.match(text)
        text = editable[1] if editable else text
        if text and not text.startswith("-"):
            declared.add([_OPTIONS.sub("", text)])


def _within(folder: Path, name: str) -> Path:
    return folder / name.strip().strip("\"'")


# -- pyproject.toml, pixi.toml and Pipfile --------------------------------------------------


def _pyproject(text: str, path: Path, declared: Declared) -> None:
    data = parse_toml(text)
    if data is None:
        declared.unknown = True
        return
    project = table(data, "project")
    if {"dependencies", "optional-dependencies"} & set(strings(project.get("dynamic"))):
        declared.found = declared.unknown = True
    if "dependencies" in project:
        declared.add(strings(project["dependencies"]))
    for group in (*table(project, "optional-dependencies").values(),
                  *table(data, "dependency-groups").values()):  # fmt: skip
        declared.add(strings(group), conditional=True)
    for tool in TOOLS:
        _tool(table(data, "tool", tool), declared, False, 0)


def _tool(data: dict[str, Any], declared: Declared, conditional: bool, depth: int) -> None:
    """Read all tables and lists of a tool whose key speaks of dependencies, however deep."""
    for key, value in data.items():
        if key.endswith("dependencies") or key in ("requires", "requires-extra"):
            _dependencies(value, declared, conditional or not key.startswith("dep"))
        elif key == "extras" and isinstance(value, dict):
            for names in value.values():
                declared.add(strings(names), conditional=True)
        elif isinstance(value, dict) and depth < _MAX_DEPTH:
            _tool(value, declared, conditional or key in ("group", "envs", "feature"), depth + 1)


def _dependencies(value: object, declared: Declared, conditional: bool) -> None:
    if isinstance(value, list):
        declared.add(strings(value), conditional=conditional)
    elif isinstance(value, dict):
        declared.found = True
        for name, spec in value.items():
            if isinstance(spec, list) and all(isinstance(item, str) for item in spec):
                declared.add(strings(spec), conditional=True)
            else:
                declared.add_spec(name, spec, conditional, bare="==")


def _pixi(text: str, path: Path, declared: Declared) -> None:
    data = parse_toml(text)
    if data is None:
        declared.unknown = True
    else:
        _tool(data, declared, False, 0)


def _pipfile(text: str, path: Path, declared: Declared) -> None:
    data = parse_toml(text)
    if data is None:
        declared.unknown = True
        return
    for category, packages in data.items():
        if category in ("source", "requires", "scripts", "pipenv") or not isinstance(packages, dict):
            continue
        declared.found = True
        for name, spec in packages.items():
            declared.add_spec(name, spec, category != "packages", bare="==")


# -- setup.cfg and setup.py -----------------------------------------------------------------


def _setup_cfg(text: str, path: Path, declared: Declared) -> None:
    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read_string(text)
    except (configparser.Error, ValueError):
        declared.unknown = True
        return
    if parser.has_option("options", "install_requires"):
        _cfg_value(parser.get("options", "install_requires"), path, declared, False)
    if parser.has_section("options.extras_require"):
        for _, value in parser.items("options.extras_require"):
            _cfg_value(value, path, declared, True)


def _cfg_value(value: str, path: Path, declared: Declared, conditional: bool) -> None:
    if value.strip().startswith("file:"):
        declared.found = True
        for name in re.split(r"[,\s]+", value.strip()[5:].strip()):
            read_requirements(_within(path.parent, name), declared)
    else:
        lines = (_COMMENT.sub("", line) for line in value.splitlines())
        declared.add(lines, conditional=conditional)


def _setup_py(text: str, path: Path, declared: Declared) -> None:
    tree = parse(text)
    if tree is None:
        declared.unknown = True
        return
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "setup":
            for keyword in node.keywords:
                if keyword.arg is None:
                    declared.found = declared.unknown = True
                elif keyword.arg in ("install_requires", "extras_require"):
                    _setup_value(keyword, constants, declared)


def _setup_value(
    keyword: ast.keyword, constants: dict[str, ast.expr], declared: Declared
) -> None:
    declared.found = True
    value = _literal(keyword.value, constants, 0)
    groups = value.values() if isinstance(value, dict) else [value]
    for group in groups:
        items = group.splitlines() if isinstance(group, str) else group
        if isinstance(items, (list, tuple)) and all(isinstance(item, str) for item in items):
            declared.add(items, conditional=keyword.arg == "extras_require")
        else:
            declared.unknown = True


def _literal(node: ast.expr, constants: dict[str, ast.expr], depth: int) -> object:
    """Return the value of a literal, of names and sums of literals; None when there is none."""
    if depth > _MAX_DEPTH:
        return None
    if isinstance(node, ast.Name):
        return _literal(constants[node.id], constants, depth + 1) if node.id in constants else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left = _literal(node.left, constants, depth + 1)
        right = _literal(node.right, constants, depth + 1)
        return [*left, *right] if isinstance(left, list) and isinstance(right, list) else None
    if isinstance(node, ast.List):
        items: list[object] = []
        for item in node.elts:
            inner = item.value if isinstance(item, ast.Starred) else item
            value = _literal(inner, constants, depth + 1)
            if not isinstance(value, list if isinstance(item, ast.Starred) else str):
                return None
            items += value if isinstance(value, list) else [value]
        return items
    if isinstance(node, ast.Dict):
        keys = [k.value if isinstance(k, ast.Constant) else None for k in node.keys]
        values = [_literal(value, constants, depth + 1) for value in node.values]
        return None if None in keys else dict(zip(keys, values))
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None


# -- environment.yml ------------------------------------------------------------------------

_ITEM = re.compile(r"^(\s*)-\s+(.*)$")
_BUILD = re.compile(r"(?<![=<>!~])=([\d.*]+)=[\w*]+$")


def _environment(text: str, path: Path, declared: Declared) -> None:
    """Read the list below ``dependencies:``, and below its ``pip:`` the lines that pip takes."""
    inside = False
    pip_indent: int | None = None
    for line in text.splitlines():
        stripped = _COMMENT.sub("", line).rstrip()
        if not stripped:
            continue
        item = _ITEM.match(stripped)
        if item is None:
            inside = stripped == "dependencies:" or (inside and stripped.startswith(" "))
            continue
        if not inside:
            continue
        declared.found = True
        indent, content = len(item[1]), item[2].strip().strip("\"'")
        if content == "pip:":
            pip_indent = indent
        elif pip_indent is not None and indent > pip_indent:
            _requirement_lines([content], path.parent, declared, 0)
        else:
            pip_indent = None
            _conda(content, declared)


def _conda(text: str, declared: Declared) -> None:
    found = requirement(_BUILD.sub(r"=\1", text.rpartition("::")[2]))
    if found is not None:
        if found.name == "fastapi":
            # conda-forge's package brings what the extra brings elsewhere.
            found = replace(found, extras=found.extras | {"standard"})
        declared.requirements.append(found)
