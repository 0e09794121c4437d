"""The files in which a project declares its dependencies, one reader for each kind.

A reader adds to `Declared`; what it cannot read makes the whole unknown.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flake8_fastapi.expressions import expression
from flake8_fastapi.project.declared import (
    COMMENT,
    MAX_DEPTH,
    Declared,
    read_requirements,
    requirement_lines,
)
from flake8_fastapi.project.module import read_text
from flake8_fastapi.project.requirements import requirement
from flake8_fastapi.project.setup_files import setup_cfg, setup_py
from flake8_fastapi.project.toml import parse_toml, strings, table

#: Tools whose tables in pyproject.toml may hold dependencies under keys of their own.
TOOLS = ("poetry", "uv", "pdm", "hatch", "rye", "pixi", "flit")
#: Tables of a Pipfile that hold no packages.
NO_PACKAGES = ("source", "requires", "scripts", "pipenv")


def declared_in(folder: Path) -> Declared:
    """Return what the dependency files directly in a folder declare."""
    declared = Declared()
    for name, reader in (
        ("pyproject.toml", _pyproject),
        ("pixi.toml", _pixi),
        ("Pipfile", _pipfile),
        ("setup.cfg", setup_cfg),
        ("setup.py", setup_py),
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
        elif isinstance(value, dict) and depth < MAX_DEPTH:
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
        if category in NO_PACKAGES or not isinstance(packages, dict):
            continue
        declared.found = True
        for name, spec in packages.items():
            declared.add_spec(name, spec, category != "packages", bare="==")


# -- environment.yml ------------------------------------------------------------------------

_ITEM = expression(r"^(\s*)-\s+(.*)$")
_BUILD = expression(r"(?<![=<>!~])=([\d.*]+)=[\w*]+$")


def _environment(text: str, path: Path, declared: Declared) -> None:
    """Read the list below ``dependencies:``, and below its ``pip:`` the lines that pip takes."""
    inside = False
    pip_indent: int | None = None
    for line in text.splitlines():
        stripped = COMMENT.sub("", line).rstrip()
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
            requirement_lines([content], path.parent, declared)
        else:
            pip_indent = None
            _conda(content, declared)


def _conda(text: str, declared: Declared) -> None:
    found = requirement(_BUILD.sub(r"=\1", text.rpartition("::")[2]))
    if found is not None:
        if found.name == "fastapi":
            # conda-forge's package brings what the extra brings elsewhere.
            found = found._replace(extras=found.extras | {"standard"})
        declared.requirements.append(found)
