"""The documentation of every rule is true: its example, its repair, and both as programs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import support

from flake8_fastapi.checker import check, forget
from flake8_fastapi.explain import example_files, marked_lines, sections
from flake8_fastapi.registry import all_rules
from flake8_fastapi.rule import Rule
from flake8_fastapi.settings import Settings

RUNNER = Path(__file__).with_name("import_programs.py")
PARTS = ("Example", "Use instead")


def write(rule: Rule, part: str, root: Path) -> dict[str, tuple[int, ...]]:
    """Write the files of a section; return the marked lines of each."""
    marks = {}
    for file in example_files(sections(rule)[part]):
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, "utf-8")
        marks[file.path] = marked_lines(file.text, rule.code)
    return marks


def linted(root: Path, paths: Iterator[str]) -> dict[str, list[tuple[int, str]]]:
    """Lint files with all rules; return line and code of what is found in each."""
    forget()
    report = root.parent / f"{root.name}.errors"
    settings = Settings(error_report=os.fspath(report))
    found = {}
    for name in paths:
        path = root / name
        text = path.read_text("utf-8")
        results = check(os.fspath(path), text, None, settings, all_rules())
        found[name] = [(finding.line, finding.code) for finding in results]
    assert not report.exists(), report.read_text("utf-8")
    return found


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_example_has_exactly_its_marked_findings(rule: Rule, tmp_path: Path) -> None:
    marks = write(rule, "Example", tmp_path / "example")
    assert any(marks.values()), "nothing is marked"
    found = linted(tmp_path / "example", (n for n in marks if n.endswith(".py")))
    wanted = {n: [(line, rule.code) for line in marks[n]] for n in found}
    assert found == wanted


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_repair_has_no_finding(rule: Rule, tmp_path: Path) -> None:
    marks = write(rule, "Use instead", tmp_path / "repair")
    assert marks, "no code"
    found = linted(tmp_path / "repair", (n for n in marks if n.endswith(".py")))
    assert found == {n: [] for n in found}


def test_examples_are_programs(framework_python: Path, tmp_path: Path) -> None:
    """Every example and repair imports and builds its OpenAPI schema with the real FastAPI."""
    for rule in all_rules():
        for part in PARTS:
            write(rule, part, tmp_path / f"{rule.code}-{part.split()[0].lower()}")
    done = support.run(framework_python, RUNNER, tmp_path, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    failures = json.loads(done.stdout.splitlines()[-1])
    assert failures == {}
