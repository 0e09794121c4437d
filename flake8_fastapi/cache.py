"""Findings kept on disk, for projects in which nothing changed.

The findings of one state of a project are a text file, named by all that they depend on but the
checked file itself: the contents of the whole project, the settings, the rules and the version.
Each of its lines holds the findings of one file: a key made of path and text, the findings as JSON,
and a digest of both. A line is written at once and never changed, so that any number of processes
may share the folder; whatever is wrong with one only means that the file is checked anew.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from io import FileIO
from pathlib import Path

from flake8_fastapi import __version__
from flake8_fastapi.digests import digest
from flake8_fastapi.project.fingerprint import fingerprint
from flake8_fastapi.project.roots import project_root, resolved, workspace_root
from flake8_fastapi.settings import Settings

Row = tuple[int, int, str, str]

#: States of a project, and projects, whose findings are kept, and bytes of one state.
MAX_STATES = 4
MAX_PROJECTS = 64
MAX_BYTES = 8_000_000
#: Characters of a key.
KEY = 40
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
        self.run = digest(
            __version__, str(sys.version_info), _package_state(), settings.fingerprint(), *codes
        )
        self._states: dict[Path, _State | None] = {}

    def findings(self, path: str, text: str, check: Callable[[], list[Row]]) -> list[Row]:
        """Return the kept findings of a file, or those of `check`, which are kept then."""
        try:
            where = resolved(path)
            state = self._state_of(project_root(where.parent))
            key = digest(str(where), text)
        except (OSError, ValueError, RuntimeError):
            state, key = None, ""
        if state is None:
            return check()
        known = state.get(key)
        if known is None:
            known = check()
            state.add(key, known)
        return known

    def _state_of(self, root: Path) -> _State | None:
        if root not in self._states:
            self._states[root] = self._load(root)
        return self._states[root]

    def _load(self, root: Path) -> _State | None:
        found = fingerprint(workspace_root(root))
        if found is None:
            return None
        project = self.folder / digest(str(root))
        path = project / f"{digest(self.run, found)}.txt"
        if not path.is_file():
            _prune(project, MAX_STATES - 1)
            _prune(self.folder, MAX_PROJECTS)
        return _State(path)


class _State:
    """The findings of one state of a project; what was kept is read at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.blocked = False
        self._file: FileIO | None = None
        data = _read(path)
        if len(data) > MAX_BYTES:
            data = b""
            with suppress(OSError):
                path.unlink()
        self._lines = {line[:KEY]: line for line in data.split(b"\n") if line}

    def get(self, key: str) -> list[Row] | None:
        """Return what was kept under a key, if it is whole."""
        line = self._lines.get(key.encode())
        if line is None:
            return None
        try:
            _, rows, check = line.decode("ascii").split("\t")
            if check != digest(key, rows):
                return None
            return [(int(r[0]), int(r[1]), str(r[2]), str(r[3])) for r in json.loads(rows)]
        except (ValueError, TypeError, LookupError, RecursionError):
            return None

    def add(self, key: str, rows: list[Row]) -> None:
        """Append a line, if that is possible."""
        if self.blocked:
            return
        text = json.dumps(rows)
        # A line that was cut off must not swallow the next one.
        line = f"\n{key}\t{text}\t{digest(key, text)}\n".encode("ascii")
        try:
            if self._file is None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._file = FileIO(self.path, "ab")
            self._file.write(line)
        except (OSError, ValueError):
            self.blocked = True

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()


def _package_state() -> str:
    """Return what changes when this package is replaced by another build of the same version."""
    package = os.path.dirname(__file__)
    installed = f"flake8_fastapi-{__version__}.dist-info"
    # The list of an installed package's files, with a digest of each.
    record = _read(Path(os.path.dirname(package), installed, "RECORD"))
    return record.decode("utf-8", "replace") if record else _times(package)


def _times(package: str) -> str:
    """Return what changes with any file of a package that is used where it is worked on."""
    count = total = 0
    pending = [package]
    while pending:
        folder = pending.pop()
        for name in _names(folder):
            path = f"{folder}/{name}"
            if name.endswith((".py", ".pyi")):
                with suppress(OSError):
                    total += os.stat(path).st_mtime_ns
                    count += 1
            elif "." not in name and name != "__pycache__":
                pending.append(path)
    return f"{count} {total}"


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (OSError, ValueError):
        return b""


def _prune(folder: Path, keep: int) -> None:
    """Remove the oldest files and folders in a folder until `keep` are left."""
    try:
        found = sorted(folder.iterdir(), key=lambda p: p.stat().st_mtime, reverse=True)
    except OSError:
        return
    for old in found[keep:]:
        if old.is_dir():
            shutil.rmtree(old, ignore_errors=True)
        else:
            with suppress(OSError):
                old.unlink()
