"""Every case of ``tests/cases``: exactly the marked lines have findings of the folder's code."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections import Counter
from pathlib import Path

import pytest

from flake8_fastapi.checker import check, forget
from flake8_fastapi.registry import all_rules
from flake8_fastapi.settings import Settings

CASES = Path(__file__).parent / "cases"
MARKER = re.compile(r"#\s*expect:\s*(.+)$")
PART = re.compile(r'"([^"]*)"|\b(FA\d{3})\b')

Found = Counter[tuple[str, int]]


def cases() -> list[Path]:
    found = []
    for folder in sorted(CASES.glob("FA*")):
        found.extend(
            case
            for case in sorted(folder.iterdir())
            if (case.is_dir() or case.suffix == ".py") and case.name != "__pycache__"
        )
    return found


def name_of(case: Path) -> str:
    return f"{case.parent.name}/{case.name}"


def copy(case: Path, root: Path) -> list[Path]:
    """Copy a case as a project and return its Python files."""
    if case.is_dir():
        shutil.copytree(case, root, dirs_exist_ok=True)
    else:
        shutil.copy(case, root)
    return sorted(p for p in root.rglob("*.py") if "__pycache__" not in p.parts)


def marks(path: Path, relative: str, code: str) -> tuple[Found, dict[tuple[str, int], list[str]]]:
    """Return how many findings each line of a file must have, and what they must say."""
    wanted: Found = Counter()
    texts: dict[tuple[str, int], list[str]] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        found = MARKER.search(line)
        for text, marked in PART.findall(found.group(1)) if found else ():
            if marked == code:
                wanted[relative, number] += 1
            elif text:
                texts.setdefault((relative, number), []).append(text)
    return wanted, texts


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_case(case: Path, tmp_path: Path) -> None:
    if case.stem.endswith("_py312") and sys.version_info < (3, 12):
        pytest.skip("newer syntax")
    code = case.parent.name
    root = tmp_path / "project"
    root.mkdir()
    forget()
    report = tmp_path / "errors.txt"
    settings = Settings(error_report=os.fspath(report))
    wanted: Found = Counter()
    found: Found = Counter()
    missing = []
    for path in copy(case, root):
        relative = path.relative_to(root).as_posix()
        own, texts = marks(path, relative, code)
        wanted += own
        messages: dict[tuple[str, int], list[str]] = {}
        for finding in check(os.fspath(path), path.read_text("utf-8"), None, settings, all_rules()):
            if finding.code == code:
                found[relative, finding.line] += 1
                messages.setdefault((relative, finding.line), []).append(finding.text)
        for place, parts in texts.items():
            said = " ".join(messages.get(place, ()))
            missing.extend(f"{place}: {part!r} not in {said!r}" for part in parts if part not in said)
    assert not report.exists(), report.read_text("utf-8")
    assert (wanted - found, found - wanted) == (Counter(), Counter()), "(missed, false)"
    assert not missing
