"""Dependencies in ``setup.cfg`` and ``setup.py``; the latter is read as a tree, never run."""

from __future__ import annotations

import ast
import configparser
import re
from pathlib import Path

from flake8_fastapi.project.declared import COMMENT, MAX_DEPTH, Declared, read_requirements, within
from flake8_fastapi.project.module import parse


def setup_cfg(text: str, path: Path, declared: Declared) -> None:
    """Read ``install_requires`` and ``extras_require`` of a setup.cfg."""
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
            read_requirements(within(path.parent, name), declared)
    else:
        lines = (COMMENT.sub("", line) for line in value.splitlines())
        declared.add(lines, conditional=conditional)


def setup_py(text: str, path: Path, declared: Declared) -> None:
    """Read the literals given to ``setup()``; what is computed makes all unknown."""
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
        if isinstance(node, ast.Call) and _is_setup(node.func):
            for keyword in node.keywords:
                if keyword.arg is None:
                    declared.found = declared.unknown = True
                elif keyword.arg in ("install_requires", "extras_require"):
                    _setup_value(keyword, constants, declared)


def _is_setup(node: ast.expr) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name == "setup"


def _setup_value(keyword: ast.keyword, constants: dict[str, ast.expr], declared: Declared) -> None:
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
    if depth > MAX_DEPTH:
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
