"""The house: directions of dependency, types and style, held by the tools that know them."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest
from support import ROOT, run

PACKAGE = ROOT / "flake8_fastapi"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "stubs" not in path.parts)


def test_contracts() -> None:
    done = run(Path(sys.executable).with_name("lint-imports"), "--no-cache", cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_types() -> None:
    done = run(sys.executable, "-m", "mypy", cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_style() -> None:
    done = run(sys.executable, "-m", "ruff", "check", "--no-cache", cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_own_rules() -> None:
    done = run(sys.executable, "-m", "flake8", cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_command_prints(path: Path) -> None:
    if path.name == "cli.py":
        return
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        assert not (isinstance(node, ast.Name) and node.id in {"print", "pprint"}), node.lineno
        assert not (isinstance(node, ast.Attribute) and ast.unparse(node) == "sys.stdout")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_of_the_linted_project_is_run(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"eval", "exec", "__import__"}, node.lineno
        if isinstance(node, ast.ImportFrom) and node.module == "importlib":
            assert path.name == "registry.py"


def test_command_and_rules_need_no_flake8() -> None:
    code = "import sys, flake8_fastapi.cli as c; c.all_rules(); sys.exit('flake8' in sys.modules)"
    assert run(sys.executable, "-c", code).returncode == 0
