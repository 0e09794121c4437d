"""Newer syntax is read on every supported interpreter, line for line."""

from __future__ import annotations

import ast
import sys
from typing import Any

import pytest

from flake8_fastapi.project.module import parse
from flake8_fastapi.project.newer_syntax import lowered

PAIRS = [
    ("try:\n    pass\nexcept A, B:\n    pass\n", "try:\n    pass\nexcept (A, B):\n    pass\n"),
    ("def first[T](items: list[T]) -> T: ...\n", "def first(items: list[T]) -> T: ...\n"),
    ("class Box[T: (int, str) = int](Base):\n    x: T\n", "class Box(Base):\n    x: T\n"),
    ("type Pair[T] = tuple[T, T]\n", "Pair = tuple[T, T]\n"),
    ("async def f[K, V: dict[str, int]](x): ...\n", "async def f(x): ...\n"),
    ("class Box[\n    T,\n](Base): ...\n", "class Box(\n\nBase): ...\n"),
    ("class Box[\n    T,\n]: ...\n", "class Box(\n\n): ...\n"),
]


@pytest.mark.parametrize(("newer", "older"), PAIRS)
def test_lowered(newer: str, older: str) -> None:
    assert lowered(newer) == older
    assert parse(newer) is not None


@pytest.mark.parametrize(
    "text",
    [
        "try:\n    pass\nexcept (A, B):\n    pass\n",
        "try:\n    pass\nexcept A as e:\n    x = [1, 2]\n",
        "type = 3\ntype_of = {}\nclass A(B[int]): ...\n",
        "value = table[key](1)\n",
    ],
)
def test_older_syntax_is_left_alone(text: str) -> None:
    assert lowered(text) == text


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="nothing is lowered")
def test_type_parameters_come_back() -> None:
    tree = parse("class Box[T: int, *Ts, D = str](Base):\n    def get[K](self): ...\n")
    assert tree is not None
    box: Any = tree.body[0]
    assert [p.name for p in box.type_params] == ["T", "Ts", "D"]
    assert [p.name for p in box.body[0].type_params] == ["K"]


def test_what_stays_broken_is_unknown() -> None:
    assert parse("def broken(:\n") is None
    assert isinstance(parse("x = 1\n"), ast.Module)
