"""The revisions in an Alembic ``versions`` folder. Source: Alembic "Working with Branches"."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from flake8_fastapi.expressions import expression
from flake8_fastapi.project.module import parse, read_text

Reader = Callable[[Path], "str | None"]

_SPEAKS = expression(r"(?m)^(?:down_)?revision\b")
_SPEAKS_DOWN = expression(r"(?m)^down_revision\b")


class Revision(NamedTuple):
    """One revision: its file, its `id` and where that is assigned (line from 1, column from 0).

    `down` are the revisions that it follows, `known` is False when these cannot be seen.
    """

    path: Path
    id: str
    line: int
    column: int
    down: tuple[str, ...] = ()
    branch_labels: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()
    known: bool = True


def is_alembic_folder(folder: Path, read: Reader = read_text) -> bool:
    """Tell whether a ``versions`` folder is Alembic's: by a `down_revision` or an ``env.py``."""
    if folder.name != "versions":
        return False
    if _has_environment(folder, read):
        return True
    return any(_SPEAKS_DOWN.search(read(path) or "") for path in _files(folder))


def _has_environment(folder: Path, read: Reader) -> bool:
    text = read(folder.parent / "env.py")
    return text is not None and "alembic" in text


def _files(folder: Path) -> list[Path]:
    try:
        paths = sorted(folder.glob("*.py"))
    except (OSError, ValueError):
        return []
    return [path for path in paths if not path.name.startswith((".", "__init__"))]


def revisions(folder: Path, read: Reader = read_text) -> list[Revision] | None:
    """Return the revisions of a folder by path, or None when some file cannot be understood."""
    found = []
    for path in _files(folder):
        text = read(path)
        if text is None:
            return None
        if _SPEAKS.search(text):
            tree = parse(text)
            if tree is None:
                return None
            revision = _revision(tree, path)
            if revision is not None:
                found.append(revision)
    return found


def migration_heads(folder: Path, read: Reader = read_text) -> list[Revision]:
    """Return the revisions that no other follows, by path; none where that is uncertain.

    `read` gives the text of a file, for files whose text is not that on the disk.
    """
    found = revisions(folder, read)
    if found is None or not all(revision.known for revision in found):
        return []
    followed = {name for revision in found for name in revision.down}
    followed |= _followed_below(folder, read)
    heads: dict[str, Revision] = {}
    for revision in found:
        if revision.id not in followed:
            heads.setdefault(revision.id, revision)
    return list(heads.values())


def _followed_below(folder: Path, read: Reader) -> set[str]:
    """Return what the revisions in subfolders follow, as ``recursive_version_locations`` allows."""
    try:
        below = [path for path in folder.iterdir() if path.is_dir() and path.name != "__pycache__"]
    except OSError:
        return set()
    found: set[str] = set()
    for inner in below:
        for revision in revisions(inner, read) or ():
            found.update(revision.down)
        found |= _followed_below(inner, read)
    return found


def _revision(tree: ast.Module, path: Path) -> Revision | None:
    assigned: dict[str, tuple[ast.stmt, ast.expr]] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                if isinstance(target, ast.Name):
                    assigned[target.id] = statement, statement.value
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            if isinstance(statement.target, ast.Name):
                assigned[statement.target.id] = statement, statement.value
    values = {name: value for name, (_, value) in assigned.items()}
    names = _names(values.get("revision"), values)
    if not names:
        return None
    statement = assigned["revision"][0]
    down = _names(values.get("down_revision"), values)
    return Revision(
        path,
        names[0],
        statement.lineno,
        statement.col_offset,
        down or (),
        _names(values.get("branch_labels"), values) or (),
        _names(values.get("depends_on"), values) or (),
        known=down is not None,
    )


def _names(
    node: ast.expr | None, values: dict[str, ast.expr], depth: int = 0
) -> tuple[str, ...] | None:
    """Return the texts of a string, a tuple, list or set of these, or None; None if unseen."""
    if node is None or (isinstance(node, ast.Constant) and node.value is None):
        return ()
    if isinstance(node, ast.Constant):
        return (node.value,) if isinstance(node.value, str) else None
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        parts = [_names(item, values, depth) for item in node.elts]
        return None if None in parts else tuple(name for part in parts for name in part or ())
    if isinstance(node, ast.Name) and node.id in values and depth < 5:
        return _names(values[node.id], values, depth + 1)
    return None
