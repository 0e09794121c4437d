"""Facts of a project that its files other than modules tell.

All are functions of files alone: they raise nothing, remember nothing, and what is absent or
cannot be read is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from flake8_fastapi.project.gitignore import is_ignored
from flake8_fastapi.project.manifests import declared_in
from flake8_fastapi.project.migrations import (
    Revision,
    is_alembic_folder,
    migration_heads,
    revisions,
)
from flake8_fastapi.project.module import read_text
from flake8_fastapi.project.requirements import (
    UNBOUND,
    Bounds,
    Requirement,
    Version,
    hull,
    intersection,
)

__all__ = [
    "PINNED",
    "Bounds",
    "Revision",
    "Version",
    "declared_dependencies",
    "is_alembic_folder",
    "is_ignored",
    "is_locked",
    "migration_heads",
    "pinned_versions",
    "pydantic_below_2",
    "revisions",
]

#: Files that tools write of all that is installed.
LOCKS = ("uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pixi.lock", "requirements*.lock")
#: The distributions whose versions rules ask for.
PINNED = ("fastapi", "pydantic", "sqlalchemy", "sqlmodel")
#: The first versions of libraries that let Pydantic 2 be installed, from their release notes.
FIRST_WITH_PYDANTIC_2: dict[str, Version] = {"fastapi": (0, 100), "sqlmodel": (0, 0, 14)}


def declared_dependencies(folders: Sequence[Path]) -> frozenset[str] | None:
    """Return the names of all declared distributions, also as ``name[extra]``.

    `folders` are those that may hold dependency files: the project root, the folder of the source
    root, the root of the workspace. Dependencies of development and of extras count, too. None when
    no file declares dependencies, or when some are not to be seen.
    """
    names: set[str] = set()
    found = False
    for folder in dict.fromkeys(folders):
        declared = declared_in(folder)
        if declared.unknown:
            return None
        found = found or declared.found
        for each in declared.requirements:
            names.update(each.spellings)
    return frozenset(names) if found else None


def is_locked(name: str, folder: Path) -> bool:
    """Tell whether a lock file of the folder names a distribution."""
    # The extras that Poetry lists as well name what is not installed.
    pattern = re.compile(rf"(?mi)^(name = \"|\s*\"|\s*name: )?{re.escape(name)}(\"\s*:|\"?$|==)")
    try:
        paths = [path for lock in LOCKS for path in folder.glob(lock) if path.is_file()]
    except (OSError, ValueError):
        return False
    return any(pattern.search(read_text(path) or "") for path in paths)


def pinned_versions(folders: Sequence[Path]) -> dict[str, Bounds]:
    """Return the bounds, lower inclusive and upper exclusive, that are set for `PINNED`.

    The first folder that bounds a distribution decides. Tuples have no trailing zeros: ``<2.0``
    is ``(2,)``.
    """
    found: dict[str, Bounds] = {}
    for folder in dict.fromkeys(folders):
        requirements = declared_in(folder).requirements
        for name in PINNED:
            bounds = _bounds([r for r in requirements if r.name == name])
            if bounds != UNBOUND:
                found.setdefault(name, bounds)
    return found


def _bounds(requirements: list[Requirement]) -> Bounds:
    """Return the bounds of all; those that hold only sometimes count where there are no others."""
    certain = [r.bounds for r in requirements if not r.conditional]
    if certain:
        return intersection(certain)
    return hull([r.bounds for r in requirements]) if requirements else UNBOUND


def pydantic_below_2(folders: Sequence[Path]) -> bool:
    """Tell whether the project's files say that its Pydantic is older than 2.

    They say so of libraries, too: no FastAPI before 0.100 can be installed with Pydantic 2.
    """
    pinned = pinned_versions(folders)
    lower, upper = pinned.get("pydantic", UNBOUND)
    if lower is not None and lower >= (2,):
        return False
    if upper is not None and upper <= (2,):
        return True
    return any(
        (limit := pinned.get(name, UNBOUND)[1]) is not None and limit <= version
        for name, version in FIRST_WITH_PYDANTIC_2.items()
    )
