"""Findings kept on disk, for projects in which nothing changed.

An entry is a small JSON file; its name is made of everything that findings depend on: the file's
path and text, the contents of the whole project, the settings, the rules and the version.
Entries are written whole and renamed, so that any number of processes may share the folder;
whatever is wrong with one only means that the file is checked anew.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from hashlib import blake2b
from pathlib import Path

from flake8_fastapi import __version__
from flake8_fastapi.project.fingerprint import fingerprint
from flake8_fastapi.project.roots import project_root, workspace_root
from flake8_fastapi.settings import Settings

Row = tuple[int, int, str, str]

#: States of a project, and projects, whose entries are kept.
MAX_STATES = 4
MAX_PROJECTS = 64
VARIABLE = "FLAKE8_FASTAPI_CACHE_DIR"


def default_folder() -> Path:
    """Return the cache folder of the platform, or the one that the environment variable names."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base) / "flake8-fastapi"


class Cache:
    """The findings of earlier runs with the same settings and rules."""

    def __init__(self, folder: Path, settings: Settings, codes: Iterable[str]) -> None:
        self.folder = folder
        self.run = _digest(
            __version__, str(sys.version_info), _package_state(), settings.fingerprint(), *codes
        )
        self._states: dict[Path, Path | None] = {}

    def findings(self, path: str, text: str, check: Callable[[], list[Row]]) -> list[Row]:
        """Return the kept findings of a file, or those of `check`, which are kept then."""
        try:
            entry = self._entry(path, text)
        except (OSError, ValueError, RuntimeError):
            entry = None
        if entry is None:
            return check()
        known = _read(entry)
        if known is None:
            known = check()
            _write(entry, known)
        return known

    def _entry(self, path: str, text: str) -> Path | None:
        where = Path(path).resolve()
        root = project_root(where.parent)
        if root not in self._states:
            self._states[root] = self._state(root)
        state = self._states[root]
        return state / f"{_digest(str(where), text)}.json" if state is not None else None

    def _state(self, root: Path) -> Path | None:
        found = fingerprint(workspace_root(root))
        if found is None:
            return None
        project = self.folder / _digest(str(root))
        state = project / _digest(self.run, found)
        if not state.is_dir():
            _prune(project, MAX_STATES - 1)
            _prune(self.folder, MAX_PROJECTS)
        return state


def _digest(*parts: str) -> str:
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(joined, digest_size=20).hexdigest()


def _package_state() -> str:
    """Return what changes when this package is replaced by another build of the same version."""
    newest = 0
    for folder, _, files in os.walk(Path(__file__).parent):
        for name in files:
            if name.endswith((".py", ".pyi")):
                try:
                    newest = max(newest, os.stat(os.path.join(folder, name)).st_mtime_ns)
                except OSError:
                    continue
    return str(newest)


def _read(entry: Path) -> list[Row] | None:
    try:
        rows = json.loads(entry.read_text("utf-8"))
        return [(int(line), int(column), str(code), str(text)) for line, column, code, text in rows]
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _write(entry: Path, rows: list[Row]) -> None:
    try:
        entry.parent.mkdir(parents=True, exist_ok=True)
        draft = entry.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(rows), "utf-8")
        os.replace(draft, entry)
    except (OSError, ValueError):
        return


def _prune(folder: Path, keep: int) -> None:
    """Remove the oldest folders in a folder until `keep` are left."""
    try:
        found = [p for p in folder.iterdir() if p.is_dir()]
        found.sort(key=lambda p: p.stat().st_mtime, reverse=True)
    except OSError:
        return
    for old in found[keep:]:
        shutil.rmtree(old, ignore_errors=True)
