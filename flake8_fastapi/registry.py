"""All rules, found by walking the package `rules` and frozen in the order of their codes."""

from __future__ import annotations

import pkgutil
import re
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from flake8_fastapi import rules
from flake8_fastapi.records import dataclass
from flake8_fastapi.rule import Rule


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, sorted by code; raise ValueError when two share a code."""
    found: dict[str, Rule] = {}
    for info in pkgutil.walk_packages(rules.__path__, rules.__name__ + "."):
        for value in vars(import_module(info.name)).values():
            if isinstance(value, Rule):
                if found.setdefault(value.code, value) is not value:
                    raise ValueError(f"two rules have the code {value.code}")
    return tuple(found[code] for code in sorted(found))


@dataclass(frozen=True, slots=True)
class Header:
    """What can be said of a rule without importing it."""

    code: str
    default: bool


@lru_cache(maxsize=1)
def headers() -> tuple[Header, ...]:
    """Return the headers of all rules, sorted by code, read from the text of their files.

    Importing forty rules and what they need costs more than a run that finds all in its cache.
    """
    found = []
    for path in sorted(Path(rules.__path__[0]).glob("*/*.py")):
        for code, rest in _HEADER.findall(path.read_text("utf-8")):
            found.append(Header(code, "default=False" not in rest))
    return tuple(sorted(found, key=lambda header: header.code))


_HEADER = re.compile(r"^@rule\(\s*\"(FA\d{3})\"(.*?)^\)", re.DOTALL | re.MULTILINE)


def get_rule(code: str) -> Rule | None:
    """Return the rule with this code (in any case of letters), or None."""
    return next((rule for rule in all_rules() if rule.code == code.upper()), None)
