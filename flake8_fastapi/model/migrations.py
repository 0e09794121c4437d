"""The migrations of one project: the heads of each Alembic folder, read once."""

from __future__ import annotations

from pathlib import Path

from flake8_fastapi.project.facts import Revision, is_alembic_folder, migration_heads
from flake8_fastapi.project.project import Project


class Migrations:
    """The Alembic folders of one project."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._heads: dict[Path, list[Revision]] = {}

    def heads(self, folder: Path) -> list[Revision]:
        """Return the heads in a folder; none when it is not Alembic's or cannot be understood."""
        if folder not in self._heads:
            read = self.project.text
            known = is_alembic_folder(folder, read)
            self._heads[folder] = migration_heads(folder, read) if known else []
        return self._heads[folder]
