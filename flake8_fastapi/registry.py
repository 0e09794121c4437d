"""All rules, found by walking the package `rules` and frozen in the order of their codes."""

from __future__ import annotations

import pkgutil
from functools import lru_cache
from importlib import import_module

from flake8_fastapi import rules
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


def get_rule(code: str) -> Rule | None:
    """Return the rule with this code (in any case of letters), or None."""
    return next((rule for rule in all_rules() if rule.code == code.upper()), None)
