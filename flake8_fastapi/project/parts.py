"""Which top folders of a project stand apart from its applications.

A repository may hold the preparation of data, the training of a model or the infrastructure
beside the application. What neither knows FastAPI nor imports, nor is imported by, a part that
does is no code of the application.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression

if TYPE_CHECKING:
    from flake8_fastapi.project.project import Project

_IMPORT = expression(r"(?m)^[ \t]*(?:from|import)[ \t]+([A-Za-z_]\w*)")
FRAMEWORKS = ("fastapi", "starlette")


class Parts:
    """The top folders of one project."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def is_apart(self, path: Path) -> bool:
        """Tell whether a file lies in a folder that no application of the project touches."""
        part = self._part(path)
        return bool(part) and part not in self._serving and part in self._apart

    def _part(self, path: Path) -> str:
        """Return the top folder around a file, "" for files of the root itself."""
        try:
            folders = path.relative_to(self.project.root).parts[:-1]
        except ValueError:
            return ""
        return folders[0] if folders else ""

    @cached_property
    def _files(self) -> dict[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        for path in self.project.files:
            found.setdefault(self._part(path), []).append(path)
        return found

    @cached_property
    def _serving(self) -> frozenset[str]:
        """The parts that name the framework, none where only a part of the project is seen."""
        return frozenset(p for p, files in self._files.items() if any(map(self._serves, files)))

    def _serves(self, path: Path) -> bool:
        text = self.project.text(path) or ""
        return any(word in text for word in FRAMEWORKS)

    @cached_property
    def _apart(self) -> frozenset[str]:
        if self.project.area != self.project.root or not self._serving:
            return frozenset()
        sources = {self._part(root / "module.py") for root in self.project.roots}
        connected = {*self._serving, *(({""} | sources) & self._files.keys())}
        names = {part: self._names(part) for part in self._files}
        imports = {part: set(self._imported(part)) - self._own(part) for part in self._files}
        found = True
        while found:
            found = False
            for part in self._files.keys() - connected:
                if any(imports[part] & names[o] or imports[o] & names[part] for o in connected):
                    connected.add(part)
                    found = True
        return frozenset(self._files.keys() - connected)

    def _imported(self, part: str) -> Iterator[str]:
        for path in self._files[part]:
            yield from _IMPORT.findall(self.project.text(path) or "")

    def _names(self, part: str) -> set[str]:
        return {self.project.module_name(p).split(".")[0] for p in self._files[part]} | {part}

    def _own(self, part: str) -> set[str]:
        """Return what files of a part may mean by a name before they mean another part."""
        paths = [path.relative_to(self.project.root) for path in self._files[part]]
        return {name for path in paths for name in (path.stem, *path.parts)}
