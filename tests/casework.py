"""Programs with marked lines: how they are copied, read and linted."""

from __future__ import annotations

import os
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from flake8_fastapi.checker import check, forget
from flake8_fastapi.registry import all_rules
from flake8_fastapi.settings import Settings

MARKER = re.compile(r"#\s*expect:\s*(.+)$")
PART = re.compile(r'"([^"]*)"|\b(FA\d{3})\b')

#: How many findings of a code a line of a file has.
Findings = Counter[tuple[str, int, str]]
#: What the messages of a line of a file say, or must say.
Texts = dict[tuple[str, int], list[str]]


def copy(case: Path, root: Path) -> list[Path]:
    """Copy a file or a folder's content into a new project root; return its Python files."""
    if case.is_dir():
        shutil.copytree(case, root, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        root.mkdir()
        shutil.copy(case, root)
    return sorted(root.rglob("*.py"))


def marked(root: Path, paths: list[Path]) -> tuple[Findings, Texts]:
    """Return the findings that the comments of files ask for, and what these must say."""
    wanted: Findings = Counter()
    texts: Texts = {}
    for path in paths:
        relative = path.relative_to(root).as_posix()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            found = MARKER.search(line)
            for text, code in PART.findall(found.group(1)) if found else ():
                if code:
                    wanted[relative, number, code] += 1
                else:
                    texts.setdefault((relative, number), []).append(text)
    return wanted, texts


def linted(root: Path, paths: list[Path]) -> Iterator[tuple[str, int, str, str]]:
    """Lint files with all forty rules; yield path, line, code and text of what is found.

    An error that a rule hides from the user is an error here.
    """
    forget()
    report = root.with_name(f"{root.name}.errors")
    settings = Settings(error_report=os.fspath(report))
    for path in paths:
        relative = path.relative_to(root).as_posix()
        for finding in check(os.fspath(path), path.read_text("utf-8"), None, settings, all_rules()):
            yield relative, finding.line, finding.code, finding.text
    assert not report.exists(), report.read_text("utf-8")
