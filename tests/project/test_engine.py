"""The isolated astroid: what it answers, what it never loads, and that it leaves no trace."""

from __future__ import annotations

import ast
from pathlib import Path

from flake8_fastapi.project.module import Module
from flake8_fastapi.project.project import Project
from flake8_fastapi.settings import Settings


def project(tmp_path: Path, **files: str) -> Project:
    for name, text in files.items():
        (tmp_path / f"{name}.py").write_text(text, "utf-8")
    return Project(tmp_path, Settings())


def last_value(project: Project, name: str) -> tuple[object, ...] | None:
    module = project.module(project.root / f"{name}.py")
    assert isinstance(module, Module)
    statement = module.tree.body[-1]
    assert isinstance(statement, ast.Assign)
    return project.engine.constant(statement.value, module)


def test_computes_constants(tmp_path: Path) -> None:
    found = project(tmp_path, main="PARTS = {'a': '/x'}\nPATH = '{}/y'.format(PARTS['a'])\n")
    assert last_value(found, "main") == ("/x/y",)


def test_follows_imports_of_the_project(tmp_path: Path) -> None:
    main = "from other import TABLE\nPATH = TABLE['k']\n"
    found = project(tmp_path, main=main, other="TABLE = {'k': 'v'}\n")
    assert last_value(found, "main") == ("v",)


def test_loads_nothing_else(tmp_path: Path) -> None:
    found = project(tmp_path, main="import string\nPATH = string.digits\n")
    assert last_value(found, "main") is None


def test_two_projects_with_equal_names(tmp_path: Path) -> None:
    values = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        main = "from conf import T\nPATH = T['p']\n"
        values.append(
            last_value(project(folder, main=main, conf=f"T = {{'p': '{name}'}}\n"), "main")
        )
    assert values == [("one",), ("two",)]


def test_leaves_no_trace_in_astroid(tmp_path: Path) -> None:
    from astroid.manager import AstroidManager

    before = (AstroidManager.brain, AstroidManager.ast_from_module_name)
    names = set(AstroidManager.brain["astroid_cache"])
    last_value(project(tmp_path, main="PATH = '%s' % 'x'\n"), "main")
    assert before[0] is AstroidManager.brain
    assert before[1] is AstroidManager.ast_from_module_name
    assert set(AstroidManager.brain["astroid_cache"]) == names


def test_deep_expressions_are_unknown(tmp_path: Path) -> None:
    text = "PATH = " + " + ".join(["'a'"] * 900) + "\n"
    assert last_value(project(tmp_path, main=text), "main") in (None, ("a" * 900,))
