"""What the plugin finds in a project, and by what a finding is known again."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

_FORMAT = "%(path)s\x1f%(row)d\x1f%(code)s\x1f%(text)s"


@dataclass(frozen=True)
class Key:
    """By what a finding is known again when lines were added above it."""

    code: str
    path: str
    place: str
    line: str


@dataclass(frozen=True)
class Found:
    """A finding of this run."""

    key: Key
    row: int
    text: str


def findings(root: Path, paths: Sequence[str] = (".",)) -> list[Found]:
    """Return what all rules find in a project, or in some files and folders of it."""
    command = [sys.executable, "-m", "flake8", "--isolated", "--select=FA0", "--exit-zero"]
    done = subprocess.run(
        [*command, "--fastapi-no-cache", f"--format={_FORMAT}", *paths],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    rows = [line.split("\x1f") for line in done.stdout.splitlines() if line.count("\x1f") == 3]
    files = {path: Source(root, path) for path, *_ in rows}
    keys = [files[path].key(int(row), code) for path, row, code, _ in rows]
    return [Found(key, int(row[1]), row[3]) for key, row in zip(keys, rows, strict=True)]


class Source:
    """The lines of a file, and which function or class they belong to."""

    def __init__(self, root: Path, path: str) -> None:
        self.path = path.removeprefix("./").replace("\\", "/")
        text = (root / path).read_text("utf-8", "replace")
        self.lines = text.splitlines()
        self.spans: list[tuple[int, int, str]] = []
        self._note(ast.parse(text), "")

    def key(self, row: int, code: str) -> Key:
        """Return by what a finding of a line is known again."""
        return Key(code, self.path, self._place(row), self._digest(row))

    def _note(self, node: ast.AST, around: str) -> None:
        for child in ast.iter_child_nodes(node):
            name = around
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                name = f"{around}.{child.name}".lstrip(".")
                first = min([child.lineno, *(d.lineno for d in child.decorator_list)])
                self.spans.append((first, child.end_lineno or child.lineno, name))
            self._note(child, name)

    def _place(self, row: int) -> str:
        inside = [name for first, last, name in self.spans if first <= row <= last]
        return inside[-1] if inside else ""

    def _digest(self, row: int) -> str:
        line = self.lines[row - 1] if row <= len(self.lines) else ""
        return blake2b(" ".join(line.split()).encode(), digest_size=6).hexdigest()
