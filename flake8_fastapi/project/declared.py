"""What the files of a project declare, and how requirements files are read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from flake8_fastapi.expressions import expression
from flake8_fastapi.project.module import read_text
from flake8_fastapi.project.requirements import Requirement, bounds_of, normalised, requirement
from flake8_fastapi.project.toml import strings

#: Files that include each other deeper than this are not followed.
MAX_DEPTH = 8


@dataclass
class Declared:
    """What the dependency files of one folder say.

    `found` tells that some file declares dependencies at all, `unknown` that there are more
    which cannot be seen.
    """

    requirements: list[Requirement] = field(default_factory=list)
    found: bool = False
    unknown: bool = False
    seen: set[Path] = field(default_factory=set)

    def add(self, texts: Iterable[str], *, conditional: bool = False) -> None:
        """Enter dependency specifiers."""
        self.found = True
        parsed = (requirement(text, conditional=conditional) for text in texts)
        self.requirements.extend(each for each in parsed if each is not None)

    def add_spec(self, name: str, value: object, conditional: bool, bare: str) -> None:
        """Enter ``name = value`` of a TOML table, where the value is a version or a table."""
        if name.lower() == "python":
            return
        if isinstance(value, list):
            for alternative in value:
                self.add_spec(name, alternative, True, bare)
            return
        options = value if isinstance(value, dict) else {"version": value}
        version = options.get("version")
        self.requirements.append(
            Requirement(
                normalised(name),
                frozenset(normalised(extra) for extra in strings(options.get("extras"))),
                bounds_of(version if isinstance(version, str) else "", bare),
                conditional or any(key in options for key in ("python", "markers", "optional")),
            )
        )


COMMENT = expression(r"(?:^|\s)#.*$")
_INCLUDED = expression(r"(?:-r|--requirement)[\s=]*(.+)")
_EDITABLE = expression(r"(?:-e|--editable)[\s=]*(.+)")
_OPTIONS = expression(r"\s--?[a-z][\w-]*(?:[=\s].*)?$")


def read_requirements(path: Path, declared: Declared, depth: int = 0) -> None:
    """Read a requirements file and those that it includes; constraints bind nothing."""
    if path in declared.seen:
        return
    declared.seen.add(path)
    text = read_text(path)
    if text is None or "\0" in text or depth > MAX_DEPTH:
        declared.unknown = True
        return
    lines = re.sub(r"\\\r?\n", " ", text.removeprefix("\ufeff")).splitlines()
    requirement_lines(lines, path.parent, declared, depth)


def requirement_lines(
    lines: Iterable[str], folder: Path, declared: Declared, depth: int = 0
) -> None:
    """Read lines of a requirements file that lies in `folder`."""
    declared.found = True
    for line in lines:
        text = COMMENT.sub("", line).strip()
        included = _INCLUDED.match(text)
        if included:
            read_requirements(within(folder, included[1]), declared, depth + 1)
            continue
        editable = _EDITABLE.match(text)
        text = editable[1] if editable else text
        if text and not text.startswith("-"):
            declared.add([_OPTIONS.sub("", text)])


def within(folder: Path, name: str) -> Path:
    """Return the file that a file of `folder` names."""
    return Path(os.path.normpath(folder / name.strip().strip("\"'")))
