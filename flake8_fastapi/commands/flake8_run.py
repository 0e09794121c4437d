"""Asks flake8, in a process of its own, for the plugin's findings and for its baseline."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

#: `-m flake8` would put the working directory, and so the project, in front of the library.
_START = "import sys; del sys.path[0]; from flake8.main.cli import main; sys.exit(main())"
#: The same, but only as far as the options, of which it tells the one of the baseline.
_ASK = """
import sys; del sys.path[0]
from flake8.main.cli import main
from flake8_fastapi.plugin import Plugin
def tell(cls, options):
    print(sys.argv[1] + options.fastapi_baseline)
    sys.exit()
Plugin.parse_options = classmethod(tell)
sys.exit(main(sys.argv[2:]))
"""
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


class Linter(NamedTuple):
    """Who is asked for findings.

    `reported` returns those in some paths, with no baseline applied; `baseline` is the one that is
    configured, or an empty text, and `place` says where to configure it.
    """

    reported: Callable[[Sequence[str]], list[Reported]]
    baseline: str
    place: str


class Flake8Error(Exception):
    """flake8 did not come to its end, or could not read a file."""


def linter(arguments: Sequence[str]) -> Linter:
    """Return what flake8 reports of the plugin with the project's configuration.

    `arguments` are further ones for flake8. Files that cannot be checked raise Flake8Error, as
    does whatever else keeps flake8 from its end.
    """
    return Linter(
        lambda paths: _reported(paths, arguments),
        _configured_baseline(arguments),
        "`fastapi-baseline = {}` into the section [flake8] of the configuration",
    )


def _reported(paths: Sequence[str], arguments: Sequence[str]) -> list[Reported]:
    with tempfile.TemporaryDirectory() as folder:
        overrides = Path(folder, "overrides.cfg")
        overrides.write_text(_OVERRIDES, "utf-8")
        done = _run(
            [
                *(_START, *arguments),
                *("--append-config", os.fspath(overrides), "--format", _FORMAT),
                *("--no-show-source", "--count", "--color=never", "--fastapi-baseline="),
                *(f"./{path}" if path.startswith("-") else path for path in paths),
            ]
        )
    return _own(_rows(done))


def _configured_baseline(arguments: Sequence[str]) -> str:
    done = _run([_ASK, _SEPARATOR, *arguments])
    for line in done.stdout.split("\n"):
        if line.startswith(_SEPARATOR):
            return line.removeprefix(_SEPARATOR)
    raise _failure(done, done.stdout)


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", *command],
        env={**os.environ, "PYTHONIOENCODING": "utf-8:surrogateescape"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
    )


def _rows(done: subprocess.CompletedProcess[str]) -> list[Reported]:
    """Return all that flake8 reported; its last line, a count, shows that this is all."""
    lines = done.stdout.split("\n")[:-1]
    rows = [_row(line) for line in lines if line.startswith(_SEPARATOR)]
    complete = bool(lines) and lines[-1] == str(len(rows))
    if not complete or done.returncode not in (0, 1) or (done.returncode and not rows):
        said = "\n".join(line for line in lines if not line.startswith(_SEPARATOR))
        raise _failure(done, said)
    return rows


def _failure(done: subprocess.CompletedProcess[str], said: str) -> Flake8Error:
    text = f"{said.rstrip()}\n{done.stderr}".strip()
    return Flake8Error(f"flake8 did not come to its end (status {done.returncode}):\n{text}")


def _row(line: str) -> Reported:
    _, code, row, column, path = line.split(_SEPARATOR, 4)
    return Reported(path, int(row), int(column), code)


def _own(rows: list[Reported]) -> list[Reported]:
    unreadable = sorted({f"{row.path} ({row.code})" for row in rows if row.code in _UNREADABLE})
    if unreadable:
        raise Flake8Error(f"flake8 cannot check {', '.join(unreadable)}")
    return sorted({row for row in rows if _OWN_CODE.fullmatch(row.code)})
