"""The settings of a run: frozen, made once by the adapter or the command."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import NamedTuple


class Role(Enum):
    """What a file is for; see the file roles in ``docs/configuration.md``."""

    PRODUCTION = "production"
    SETTINGS = "settings"
    TEST = "test"
    SCRIPT = "script"
    MIGRATION = "migration"


class Settings(NamedTuple):
    """What the user may set; every field has a default that needs no configuration.

    Paths of roles are glob patterns relative to the project root; calls are fully
    qualified names (``package.module.function`` or ``package.module.Class.method``),
    of which the last part may be ``*``. `error_report` is a file (``-``: standard error) to
    which failures of the linter itself are appended.
    """

    source_roots: tuple[Path, ...] = ()
    test_paths: tuple[str, ...] = ()
    script_paths: tuple[str, ...] = ()
    migration_paths: tuple[str, ...] = ()
    production_paths: tuple[str, ...] = ()
    settings_modules: tuple[str, ...] = ()
    blocking_calls: tuple[str, ...] = ()
    safe_calls: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()
    error_report: str = ""

    def fingerprint(self) -> str:
        """Return a text that differs whenever a setting differs; part of cache keys."""
        return "\n".join(f"{name}={value!r}" for name, value in self._asdict().items())
