"""What is read of the rules' files without importing them."""

from __future__ import annotations

import sys

from support import run

from flake8_fastapi.registry import all_rules, headers, rules_for


def test_headers_say_what_the_rules_say() -> None:
    read = [(header.code, header.default, header.needs, header.module) for header in headers()]
    rules = all_rules()
    assert read == [(r.code, r.default, r.needs, r.check.__module__) for r in rules]


def test_rules_for_a_text_are_those_whose_words_it_has() -> None:
    codes = [rule.code for rule in all_rules()]
    for text in ("", "async def f(): print()", "class A: alias = 1"):
        wanted = [r for r in all_rules() if not r.needs or any(word in text for word in r.needs)]
        assert list(rules_for(text, codes)) == wanted
        assert rules_for(text, ["FA010"]) == tuple(r for r in wanted if r.code == "FA010")


def test_other_rules_are_not_imported() -> None:
    code = """
import sys
from flake8_fastapi.registry import headers, rules_for
assert [rule.code for rule in rules_for("x = 1", ("FA001", "FA007", "FA039"))] == ["FA007"]
loaded = [header.code for header in headers() if header.module in sys.modules]
assert loaded == ["FA007"], loaded
"""
    done = run(sys.executable, "-c", code)
    assert done.returncode == 0, done.stderr
