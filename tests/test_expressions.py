"""Expressions that are compiled late find what compiled ones find."""

from __future__ import annotations

import re

import pytest

from flake8_fastapi.expressions import expression


def test_methods_and_attributes() -> None:
    late, compiled = expression(r"(?P<word>a+)", re.IGNORECASE), re.compile(r"(?P<word>a+)", re.I)
    for text in ("xaA", "", "b"):
        assert late.findall(text) == compiled.findall(text)
        assert bool(late.search(text)) == bool(compiled.search(text))
        assert late.sub("-", text) == compiled.sub("-", text)
    assert (late.pattern, late.flags, late.groupindex) == (
        compiled.pattern,
        compiled.flags,
        compiled.groupindex,
    )


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = expression("(")
    with pytest.raises(re.error):
        broken.search("x")
