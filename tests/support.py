"""Helpers that several test modules share."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRAMEWORKS = ROOT / "tests" / "requirements-frameworks.txt"
TOOLS = ROOT / "tests" / "requirements-tools.txt"

#: A line of flake8's default format.
FINDING = re.compile(r"^(?P<path>.+?):(?P<line>\d+):\d+: (?P<code>[A-Z]+\d+) ")


def run(
    *command: str | Path,
    cwd: str | Path | None = None,
    stdin: str | None = None,
    env: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a command with captured text output; `env` is added to the environment."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        input="" if stdin is None else stdin,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(env or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def run_flake8(
    *args: str | Path,
    cwd: str | Path,
    stdin: str | None = None,
    env: Mapping[str, str] | None = None,
    python: str | Path = sys.executable,
) -> subprocess.CompletedProcess[str]:
    """Run the real flake8 in a process of its own."""
    return run(python, "-m", "flake8", *args, cwd=cwd, stdin=stdin, env=env)


def findings(output: str) -> list[tuple[str, int, str]]:
    """Return path, line and code of each finding in flake8's default format."""
    matches = (FINDING.match(line) for line in output.splitlines())
    return [
        (m["path"].removeprefix("./"), int(m["line"]), m["code"]) for m in matches if m is not None
    ]


def codes(output: str) -> list[str]:
    """Return the codes in flake8's default format, in the order of the output."""
    return [code for _, _, code in findings(output)]


def make_frameworks(folder: Path) -> Path:
    """Return the interpreter of an environment with the frameworks, made when there is none."""
    return make_environment(folder, FRAMEWORKS)


def make_environment(folder: Path, requirements: Path) -> Path:
    """Return the interpreter of an environment with what a file requires, made when there is none.

    The environment is used again as long as its requirements stay the same. This package and
    flake8 are installed there, too.
    """
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "requirements.sha256"
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with Locked(folder.with_name(folder.name + ".lock")):
        if stamp.is_file() and stamp.read_text("utf-8") == wanted:
            return python
        for command in (
            (sys.executable, "-m", "venv", "--clear", folder),
            (python, "-m", "pip", "install", "--quiet", "-r", requirements, "-e", ROOT),
        ):
            done = subprocess.run(
                [str(part) for part in command],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                raise RuntimeError(f"no environment for {requirements.name}:\n{done.stderr}")
        stamp.write_text(wanted, "utf-8")
    return python


class Locked:
    """Hold a file that the workers of a parallel test run share."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        self.stream = self.path.open("w")
        if os.name != "nt":
            import fcntl

            fcntl.flock(self.stream, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        self.stream.close()
