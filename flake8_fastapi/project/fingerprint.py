"""One digest for everything of a project on which findings can depend."""

from __future__ import annotations

import os
import stat
from hashlib import blake2b
from pathlib import Path

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
    for folder, names, files in os.walk(root):
        names[:] = sorted(n for n in names if not _skipped(n))
        for name in sorted(files):
            if name.endswith(READ_ENDINGS) or name in READ_NAMES:
                size += _add(os.path.join(folder, name), digest)
            elif name.startswith(".env"):
                digest.update(os.path.join(folder, name).encode("utf-8", "surrogateescape"))
        count += len(files)
        if count > MAX_FILES or size > MAX_BYTES:
            return None
    return digest.hexdigest()


def _skipped(name: str) -> bool:
    return name == ".git" or (name in SKIPPED_FOLDERS and name not in ("env", "build", "dist"))


def _add(path: str, digest: blake2b) -> int:
    digest.update(path.encode("utf-8", "surrogateescape") + b"\0")
    try:
        if stat.S_ISREG(os.stat(path).st_mode):
            with open(path, "rb") as stream:
                data = stream.read()
        else:
            data = b"\0no file"
    except OSError:
        data = b"\0unreadable"
    digest.update(len(data).to_bytes(8, "big"))
    digest.update(data)
    return len(data)
