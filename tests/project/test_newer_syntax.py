"""Newer syntax is read on every supported interpreter, line for line."""

from __future__ import annotations

import ast

import pytest

from flake8_fastapi.project.module import parse
from flake8_fastapi.project.newer_syntax import lowered

PAIRS = [
    ("try:\n    pass\nexcept A, B:\n    pass\n", "try:\n    pass\nexcept (A, B):\n    pass\n"),
    ("def first[T](items: list[T]) -> T: ...\n", "def first(items: list[T]) -> T: ...\n"),
    ("class Box[T: (int, str) = int](Base):\n    x: T\n", "class Box(Base):\n    x: T\n"),
    ("type Pair[T] = tuple[T, T]\n", "Pair = tuple[T, T]\n"),
    ("async def f[K, V: dict[str, int]](x): ...\n", "async def f(x): ...\n"),
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


def test_what_stays_broken_is_unknown() -> None:
    assert parse("def broken(:\n") is None
    assert isinstance(parse("x = 1\n"), ast.Module)
