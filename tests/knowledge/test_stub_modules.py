"""Stubs that are parsed class by class are what they are when they are parsed as a whole."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from flake8_fastapi.project.module import Module
from flake8_fastapi.project.project import STUB_FOLDER
from flake8_fastapi.project.stub_module import ABSENT, stub_module

STUBS = sorted(STUB_FOLDER.rglob("*.pyi"))


def loaded(path: Path) -> Module:
    module = stub_module("stub", path, path.read_text("utf-8"))
    assert module is not None
    return module


def shown(tree: ast.AST) -> str:
    return ast.dump(tree, include_attributes=True)


def test_completed_stubs_are_whole() -> None:
    for path in STUBS:
        module, whole = loaded(path), ast.parse(path.read_text("utf-8"))
        for node in module.tree.body:
            if isinstance(node, ast.ClassDef):
                module.complete(node)
        assert shown(module.tree) == shown(whole), path


@pytest.mark.parametrize("index_first", [True, False])
def test_parents_of_what_is_completed(index_first: bool) -> None:
    for name in ("builtins", "fastapi/__init__", "sqlalchemy/orm/__init__"):
        path = STUB_FOLDER / f"{name}.pyi"
        module = loaded(path)
        if index_first:
            assert module.index
        for node in module.tree.body:
            if isinstance(node, ast.ClassDef):
                module.complete(node)
        whole = Module("stub", path, module.text, module.tree)
        # What stood for a body keeps its place.
        assert whole.index.parents.items() <= module.index.parents.items(), path


def test_nodes_are_those_of_the_whole_text() -> None:
    for path in STUBS:
        module, whole = loaded(path), ast.parse(path.read_text("utf-8"))
        functions = sum(isinstance(node, ast.FunctionDef) for node in ast.walk(whole))
        assert len(module.nodes(ast.FunctionDef)) == functions, path


def test_stubs_have_none_of_what_is_not_looked_for() -> None:
    for path in STUBS:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            assert type(node) not in ABSENT, path
            assert not getattr(node, "type_params", ()), path
