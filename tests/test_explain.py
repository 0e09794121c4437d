"""The documentation made from the rules: sections, examples, pages, tables, generated files."""

from __future__ import annotations

import ast
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import ROOT, run

from flake8_fastapi import explain
from flake8_fastapi.registry import all_rules
from flake8_fastapi.rule import Problem, Rule, rule

REQUIRED = ("What it does", "Why is this bad?", "Example", "Use instead", "Source")


@rule("FA777", on=ast.Call, message="{what}", name="odd-call", default=False)
def odd_call(call: ast.Call, context: object) -> Iterator[Problem]:
    """Calls of odd | strange things.

    ## What it does
    Finds `odd()`.

    ## Why is this bad?
    It is odd.

    Very.

    ## Example
    ```python
    odd()  # FA777
    ## no heading
    even()
    ```
    and then

    ```python
    odd(); odd()  # FA001, FA777
    ```
    ```text
    odd()
    ```

    ## Use instead
    ```python
    # file: app/deps.py
    def even():
        return 2
    ```

    ```python
    # file: app/main.py
    from app.deps import even
    ```

    ## Source
    The documentation of oddity.
    """
    yield from ()


def test_sections() -> None:
    found = explain.sections(odd_call)
    assert list(found) == ["What it does", "Why is this bad?", "Example", "Use instead", "Source"]
    assert found["What it does"] == "Finds `odd()`."
    assert found["Why is this bad?"] == "It is odd.\n\nVery."
    assert "## no heading" in found["Example"]


def test_example_files() -> None:
    found = explain.sections(odd_call)
    (main,) = explain.example_files(found["Example"])
    assert main.path == "main.py"
    assert main.text == "odd()  # FA777\n## no heading\neven()\n\nodd(); odd()  # FA001, FA777\n"
    assert explain.marked_lines(main.text, "FA777") == (1, 5)
    assert explain.marked_lines(main.text, "FA77") == ()
    deps, main = explain.example_files(found["Use instead"])
    assert (deps.path, main.path) == ("app/deps.py", "app/main.py")
    assert deps.text.startswith("# file: app/deps.py\ndef even():\n    return 2\n")


def test_markdown() -> None:
    page = explain.markdown(odd_call)
    assert page.startswith("# FA777 odd-call\n\nCalls of odd | strange things.\n\n")
    assert "opt-in" in page
    assert "\n## Source\n\nThe documentation of oddity.\n" in page
    assert page.endswith("oddity.\n")


def test_tables() -> None:
    table = explain.markdown_table([odd_call], "x/")
    (row,) = [line for line in table.splitlines() if "FA" in line]
    assert row.startswith("| [FA777](x/FA777.md) | odd-call | Calls of odd \\| strange things")
    assert "opt-in" in explain.text_table([odd_call])
    assert explain.markdown_table([]) == ""


def test_json() -> None:
    (record,) = json.loads(explain.as_json([odd_call]))
    assert record["source"] == "The documentation of oddity."
    assert record["default"] is False
    assert json.loads(explain.as_json(odd_call)) == record


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_is_documented(rule: Rule) -> None:
    found = explain.sections(rule)
    assert not [title for title in REQUIRED if not found.get(title)]
    assert not [title for title in found if title not in explain.SECTIONS]
    assert rule.summary and not rule.summary.endswith((".", ":"))
    bad, good = (explain.example_files(found[title]) for title in ("Example", "Use instead"))
    assert any(explain.marked_lines(file.text, rule.code) for file in bad)
    assert good
    assert not any(explain.marked_lines(file.text, rule.code) for file in good)
    for file in (*bad, *good):
        if file.path.endswith(".py"):
            ast.parse(file.text, feature_version=(3, 10))


def generate(*args: str, root: Path = ROOT) -> int:
    done = run(sys.executable, ROOT / "docs" / "generate.py", "--root", root, *args)
    assert "Traceback" not in done.stderr
    return done.returncode


def test_generated_files_are_up_to_date() -> None:
    assert generate("--check") == 0, "run: python docs/generate.py"


def test_generator(tmp_path: Path) -> None:
    for name in ("README.md", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, tmp_path / name)
    assert generate("--check", root=tmp_path) == 1
    assert generate(root=tmp_path) == 0
    assert generate("--check", root=tmp_path) == 0
    (tmp_path / "docs" / "rules" / "FA777.md").write_text("of no rule\n")
    assert generate("--check", root=tmp_path) == 1
    assert generate(root=tmp_path) == 0
    assert not (tmp_path / "docs" / "rules" / "FA777.md").exists()
    readme = (tmp_path / "README.md").read_text("utf-8")
    assert all(f"(docs/rules/{rule.code}.md)" in readme for rule in all_rules())
    (tmp_path / "README.md").write_text(readme.replace("<!-- rules -->\n", "<!-- rules -->\nx"))
    assert generate("--check", root=tmp_path) == 1
