"""What the project's other files say: declared dependencies, versions, what .gitignore covers."""

from __future__ import annotations

import ast
import os
import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.knowledge.databases import DATABASE_NAMES
from flake8_fastapi.project import facts as files
from flake8_fastapi.project.project import Project

if TYPE_CHECKING:
    from flake8_fastapi.project.module import Module

#: Distributions that speak to a database server, or may: dialects have names of their own.
_SERVER_DRIVER = expression(
    r"psycopg|asyncpg|pg8000|mysql|maria|asyncmy|oracle|odbc|mssql|sqlalchemy[-\[](?!asyncio|mypy)"
    r"|-sqlalchemy|snowflake|redshift|bigquery|clickhouse|cockroach|trino|databricks|firebird"
    r"|databases\[(?!sqlite|aiosqlite)"
)
#: Words in the names of files that show settings without secrets.
SAMPLES = frozenset({"example", "sample", "template", "dist", "default", "defaults", "test"})


class Facts:
    """Facts of one project, each read once when it is asked for."""

    def __init__(self, project: Project) -> None:
        self.project = project

    @cached_property
    def folders(self) -> list[Path]:
        """The folders whose dependency files count."""
        project = self.project
        roots = {path.parent for path in project.files if path.name in ("main.py", "app.py")}
        near = [folder for folder in sorted(roots) if folder != project.root]
        return [project.root, *project.roots, *near[:4], project.workspace]

    @cached_property
    def declared(self) -> frozenset[str] | None:
        """Names of all declared distributions, or None when they cannot be known."""
        return files.declared_dependencies(self.folders)

    def declares(self, *names: str) -> bool | None:
        """Tell whether one of the distributions is declared; None when that cannot be known."""
        return None if self.declared is None else not self.declared.isdisjoint(names)

    def locks(self, name: str) -> bool:
        """Tell whether a lock file names a distribution, which some other one needs, then."""
        return any(files.is_locked(name, folder) for folder in dict.fromkeys(self.folders))

    @cached_property
    def has_server_driver(self) -> bool | None:
        """Tell whether a driver of a server database is declared; None when that is not known."""
        declared = self.declared
        if declared is None or declared.isdisjoint({"sqlalchemy", "sqlmodel"}):
            return None
        return any(_SERVER_DRIVER.search(name) for name in declared)

    @cached_property
    def pydantic_below_2(self) -> bool:
        """True when the project certainly pins Pydantic below 2."""
        return files.pydantic_below_2(self.folders)

    def is_ignored(self, path: Path) -> bool:
        """Tell whether a .gitignore file of the repository covers the path."""
        return files.is_ignored(path, self.project.workspace)

    def is_exposed(self, name: str, near: Path) -> bool:
        """Tell whether a file that settings name exists and no .gitignore covers it.

        It is looked for beside the project's root and the source root of the module `near`.
        """
        if not SAMPLES.isdisjoint(re.split(r"[._-]", name.lower())):
            return False
        folders = dict.fromkeys([self.project.root, self.project.source_root(near)])
        found = [path for folder in folders if _is_file(path := folder / name)]
        return any(not self.is_ignored(Path(os.path.normpath(path))) for path in found)

    @cached_property
    def has_database(self) -> bool:
        """True when some production file imports a database library."""
        return any(
            self._imports_database(module)
            for name in DATABASE_NAMES
            for module in self.project.modules(self.project.texts.holding(name))
        )

    @staticmethod
    def _imports_database(module: Module) -> bool:
        names = [a.name for node in module.nodes(ast.Import) for a in node.names]
        names += [n.module for n in module.nodes(ast.ImportFrom) if n.module and not n.level]
        return any(name.split(".")[0] in DATABASE_NAMES for name in names)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
