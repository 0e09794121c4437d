"""One digest for everything of a project on which findings can depend."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from flake8_fastapi.digests import blake2b
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
        pending += [os.path.join(folder, name) for name in folders if not _skipped(name)]
        for name in files:
            if name.endswith(READ_ENDINGS) or name in READ_NAMES:
                path = os.path.join(folder, name)
                data = _contents(path)
                digest.update(f"{path}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
                digest.update(data)
                size += len(data)
            elif name.startswith(".env"):
                digest.update(os.path.join(folder, name).encode("utf-8", "surrogateescape"))
        count += len(files)
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
    return sorted(folders), sorted(files)


def _skipped(name: str) -> bool:
    return name == ".git" or (name in SKIPPED_FOLDERS and name not in ("env", "build", "dist"))


#: Without waiting for someone who writes, where the name is a pipe's.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def _contents(path: str) -> bytes:
    # The calls of the system themselves: `open` takes twice as long for a small file.
    try:
        file = os.open(path, _READ)
    except OSError:
        return b"\0unreadable"
    try:
        status = os.fstat(file)
        return os.read(file, status.st_size) if stat.S_ISREG(status.st_mode) else b"\0no file"
    except OSError:
        return b"\0unreadable"
    finally:
        os.close(file)
