"""The formats of findings: functions from findings to text, shared by flake8 and the command."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from flake8_fastapi.outputs.github import github
from flake8_fastapi.outputs.gitlab import gitlab
from flake8_fastapi.outputs.reported import Reported
from flake8_fastapi.outputs.ruff_json import ruff_json
from flake8_fastapi.outputs.sarif import sarif
from flake8_fastapi.outputs.terminal import concise, full

#: Formats that people read; they can be coloured and end with a summary.
TERMINAL: dict[str, Callable[[Sequence[Reported], bool], str]] = {
    "concise": concise,
    "full": full,
}

#: Formats that programs read.
MACHINE: dict[str, Callable[[Sequence[Reported]], str]] = {
    "json": ruff_json,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
}

NAMES = (*TERMINAL, *MACHINE)
