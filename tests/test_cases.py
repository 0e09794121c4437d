"""Every case of ``tests/cases``: exactly the marked lines have findings of the folder's code."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import casework
import pytest

CASES = Path(__file__).parent / "cases"


def cases() -> list[Path]:
    found: list[Path] = []
    for folder in sorted(CASES.glob("FA*")):
        found.extend(
            case
            for case in sorted(folder.iterdir())
            if (case.is_dir() or case.suffix == ".py") and case.name != "__pycache__"
        )
    return found


def name_of(case: Path) -> str:
    return f"{case.parent.name}/{case.name}"


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_case(case: Path, tmp_path: Path) -> None:
    if case.stem.endswith("_py312") and sys.version_info < (3, 12):
        pytest.skip("newer syntax")
    code = case.parent.name
    root = tmp_path / "project"
    paths = casework.copy(case, root)
    wanted, texts = casework.marked(root, paths)
    wanted = Counter({place: count for place, count in wanted.items() if place[2] == code})
    found: casework.Findings = Counter()
    messages: casework.Texts = {}
    for path, line, own, text in casework.linted(root, paths):
        if own == code:
            found[path, line, own] += 1
            messages.setdefault((path, line), []).append(text)
    assert (wanted - found, found - wanted) == (Counter(), Counter()), "(missed, false)"
    missing: list[str] = []
    for place, parts in texts.items():
        said = " ".join(messages.get(place, ()))
        missing.extend(f"{place}: {part!r} not in {said!r}" for part in parts if part not in said)
    assert not missing
