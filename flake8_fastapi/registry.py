"""All rules, found in the package `rules` and frozen in the order of their codes."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from flake8_fastapi import rules

if TYPE_CHECKING:
    from flake8_fastapi.rule import Rule


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, sorted by code; raise ValueError when two share a code."""
    import pkgutil

    found: dict[str, Rule] = {}
    for info in pkgutil.walk_packages(rules.__path__, rules.__name__ + "."):
        for rule in _rules_in(info.name):
            if found.setdefault(rule.code, rule) is not rule:
                raise ValueError(f"two rules have the code {rule.code}")
    return tuple(found[code] for code in sorted(found))


def get_rule(code: str) -> Rule | None:
    """Return the rule with this code (in any case of letters), or None."""
    return next((rule for rule in all_rules() if rule.code == code.upper()), None)


def rules_for(text: str, codes: Collection[str]) -> tuple[Rule, ...]:
    """Return the rules of these codes, without some that cannot find anything in a text.

    Those are not imported, nor is what they alone need.
    """
    return _with_words(frozenset(word for word in _needed() if word in text), tuple(codes))


@lru_cache(maxsize=256)
def _with_words(words: Set[str], codes: tuple[str, ...]) -> tuple[Rule, ...]:
    wanted = [h for h in headers() if h.code in codes and h.may_concern(words)]
    return tuple(rule for h in wanted for rule in _rules_in(h.module) if rule.code == h.code)


@lru_cache(maxsize=1)
def _needed() -> frozenset[str]:
    return frozenset(word for header in headers() for word in header.needs)


@cache
def _rules_in(module: str) -> tuple[Rule, ...]:
    from flake8_fastapi.rule import Rule

    return tuple(value for value in vars(import_module(module)).values() if isinstance(value, Rule))


@dataclass(eq=False)
class Header:
    """What can be said of a rule without importing it; `text` are the arguments of ``@rule``."""

    code: str
    text: str
    module: str

    @property
    def default(self) -> bool:
        """False for an opt-in rule."""
        return "default=False" not in self.text

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """The words that the rule needs, none where they cannot be told from the text."""
        found = _NEEDS.search(self.text)
        try:
            return tuple(ast.literal_eval(found[1])) if found is not None else ()
        except (ValueError, SyntaxError):
            return ()

    def may_concern(self, words: Set[str]) -> bool:
        """Tell whether a text with these words has one that the rule needs."""
        return not self.needs or not words.isdisjoint(self.needs)


_HEADER = re.compile(r"\n@rule\(\s*\"(FA\d{3})\"(.*?)\n\)", re.DOTALL)
_NEEDS = re.compile(r"\n    needs=(\(.*?\)),\n", re.DOTALL)


@lru_cache(maxsize=1)
def headers() -> tuple[Header, ...]:
    """Return the headers of all rules, sorted by code, read from the text of their files.

    Importing forty rules and what they need costs more than a run that finds all in its cache.
    """
    found = [
        Header(code, text, module)
        for module, path in _files()
        for code, text in _HEADER.findall(_text(path))
    ]
    return tuple(sorted(found, key=lambda header: header.code))


def _files() -> Iterator[tuple[str, str]]:
    """Yield the modules of the rules and their files."""
    base = rules.__path__[0]
    for room in os.listdir(base):
        if "." not in room and room != "__pycache__":
            for name in os.listdir(os.path.join(base, room)):
                module, ending = os.path.splitext(name)
                if ending == ".py":
                    yield f"{rules.__name__}.{room}.{module}", os.path.join(base, room, name)


def _text(path: str) -> str:
    with open(path, "rb") as stream:
        return stream.read().decode("utf-8").replace("\r\n", "\n")
