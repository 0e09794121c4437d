"""Asks flake8, in a process of its own, which of the plugin's findings it reports."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

#: `-m flake8` would put the working directory, and so the project, in front of the library.
_START = "import sys; del sys.path[0]; from flake8.main.cli import main; sys.exit(main())"
#: Set in a configuration, this takes away the lines that are read here.
_OVERRIDES = "[flake8]\nquiet = 0\n"
_SEPARATOR = "\x1f"
_FORMAT = _SEPARATOR + _SEPARATOR.join(("%(code)s", "%(row)d", "%(col)d", "%(path)s"))
_OWN_CODE = re.compile(r"FA0\d\d")
#: Codes with which flake8 says that a file cannot be read or parsed.
_UNREADABLE = ("E902", "E999")


class Reported(NamedTuple):
    """A finding that flake8 reports."""

    path: str
    line: int
    column: int
    code: str


class Flake8Error(Exception):
    """flake8 did not come to its end, or could not read a file."""


def reported(paths: Sequence[str], arguments: Sequence[str]) -> list[Reported]:
    """Return the plugin's findings that flake8 reports with the project's configuration.

    No baseline is applied. `arguments` are further ones for flake8. Files that cannot be checked
    raise Flake8Error, as does whatever else keeps flake8 from its end.
    """
    with tempfile.TemporaryDirectory() as folder:
        overrides = Path(folder, "overrides.cfg")
        overrides.write_text(_OVERRIDES, "utf-8")
        done = subprocess.run(
            [
                *(sys.executable, "-c", _START, *arguments),
                *("--append-config", os.fspath(overrides), "--format", _FORMAT),
                *("--no-show-source", "--count", "--color=never", "--fastapi-baseline="),
                *(f"./{path}" if path.startswith("-") else path for path in paths),
            ],
            env={**os.environ, "PYTHONIOENCODING": "utf-8:surrogateescape"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )
    return _own(_rows(done))


def _rows(done: subprocess.CompletedProcess[str]) -> list[Reported]:
    """Return all that flake8 reported; its last line, a count, shows that this is all."""
    lines = done.stdout.split("\n")[:-1]
    rows = [_row(line) for line in lines if line.startswith(_SEPARATOR)]
    complete = bool(lines) and lines[-1] == str(len(rows))
    if not complete or done.returncode not in (0, 1) or (done.returncode and not rows):
        said = [line for line in lines if not line.startswith(_SEPARATOR)]
        text = "\n".join([*said, done.stderr]).strip()
        raise Flake8Error(f"flake8 did not come to its end (status {done.returncode}):\n{text}")
    return rows


def _row(line: str) -> Reported:
    _, code, row, column, path = line.split(_SEPARATOR, 4)
    return Reported(path, int(row), int(column), code)


def _own(rows: list[Reported]) -> list[Reported]:
    unreadable = sorted({f"{row.path} ({row.code})" for row in rows if row.code in _UNREADABLE})
    if unreadable:
        raise Flake8Error(f"flake8 cannot check {', '.join(unreadable)}")
    return sorted({row for row in rows if _OWN_CODE.fullmatch(row.code)})
