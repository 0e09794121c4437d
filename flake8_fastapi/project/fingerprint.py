"""One digest for everything of a project on which findings can depend."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from flake8_fastapi.digests import blake2b
from flake8_fastapi.project.contents import contents
from flake8_fastapi.project.roots import SKIPPED_FOLDERS

#: Files other than modules that rules and roles read, by name or ending.
READ_NAMES = frozenset(
    {
        "pyproject.toml", "setup.cfg", "Pipfile", "environment.yml", "environment.yaml",
        ".gitignore",
        "pyvenv.cfg", "tox.ini", ".flake8", "poetry.lock", "uv.lock", "Dockerfile",
    }
)  # fmt: skip
READ_ENDINGS = (".py", ".txt", ".in")
MAX_FILES = 30_000
MAX_BYTES = 100_000_000


def fingerprint(root: Path) -> str | None:
    """Return the digest of names and contents of all files that count below a folder.

    None when there are too many for that to be worth it.
    """
    digest = blake2b(digest_size=20)
    count = size = 0
    pending = [os.fspath(root)]
    while pending:
        folder = pending.pop()
        folders, files = _entries(folder)
        pending += [f"{folder}{os.sep}{name}" for name in folders if not _skipped(name)]
        count += len(files)
        for name in files:
            read = name.endswith(READ_ENDINGS) or name in READ_NAMES
            if not read and not name.startswith(".env"):
                continue
            path = f"{folder}{os.sep}{name}"
            data = contents(path) if read else b""
            if data is None:
                data = b"\0unreadable"
            digest.update(f"{path}\0{len(data)}\0".encode("utf-8", "surrogateescape") + data)
            size += len(data)
        if count > MAX_FILES or size > MAX_BYTES:
            return None
    return digest.hexdigest()


def _entries(folder: str) -> tuple[list[str], list[str]]:
    """Return the names of the folders in a folder, without links to others, and of its files."""
    folders: list[str] = []
    files: list[str] = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                files.append(entry.name)
            elif not entry.is_symlink():
                folders.append(entry.name)
    folders.sort()
    files.sort()
    return folders, files


def _skipped(name: str) -> bool:
    return name == ".git" or (name in SKIPPED_FOLDERS and name not in ("env", "build", "dist"))
