"""Requirements as packaging files spell them: names, extras and bounds of versions.

Sources: the version specifiers and dependency specifiers of packaging.python.org, Poetry's
"Dependency specification" and conda's "Package match specifications".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from flake8_fastapi.expressions import expression

#: The parts of a release without trailing zeros, so that tuples compare as versions do.
Version = tuple[int, ...]
#: Lower bound (inclusive) and upper bound (exclusive).
Bounds = tuple[Version | None, Version | None]

UNBOUND: Bounds = (None, None)

_NAME = expression(r"\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*(.*)", re.DOTALL)
_EGG = expression(r"#(?:.*&)?egg=([\w.-]+(?:\[[^\]]*\])?)")
_WHEEL = expression(r"([A-Za-z0-9][\w.]*?)-\d[^/]*\.(?:whl|tar\.gz|zip)\b")
_REPOSITORY = expression(r"://.*/([\w.-]+?)(?:\.git)?(?:@[^/]*)?(?:#.*)?$")
_CLAUSE = expression(r"(===|==|~=|!=|<=|>=|<|>|\^|~|=)?\s*[vV]?(\d+(?:\.\d+)*)(\.[*xX])?[\w.+-]*")


class Requirement(NamedTuple):
    """One declared distribution; `conditional` when it holds only in some environments."""

    name: str
    extras: frozenset[str] = frozenset()
    bounds: Bounds = UNBOUND
    conditional: bool = False

    @property
    def spellings(self) -> list[str]:
        """The name, and the name with each extra: ``fastapi``, ``fastapi[standard]``."""
        return [self.name, *(f"{self.name}[{extra}]" for extra in sorted(self.extras))]


def normalised(name: str) -> str:
    """Return the normal form of a distribution's name."""
    return re.sub(r"[-_.]+", "-", name.strip()).lower()


def requirement(text: str, *, conditional: bool = False) -> Requirement | None:
    """Return what a dependency specifier says, or None when it names no distribution.

    Besides ``name[extra] >=1,<2; marker`` and ``name @ address`` the addresses that pip takes
    alone are understood, if they tell the name.
    """
    text = text.strip()
    if "://" in text.partition(";")[0].partition("@")[0] or re.match(r"[./~]|[A-Za-z]:\\", text):
        found = _EGG.search(text) or _WHEEL.search(text) or _REPOSITORY.search(text)
        return requirement(found[1], conditional=conditional) if found else None
    match = _NAME.match(text)
    if match is None:
        return None
    rest, _, marker = match[3].partition(";")
    bounds = UNBOUND if rest.startswith("@") else bounds_of(rest.strip(" ()"))
    return Requirement(
        normalised(match[1]), _extras(match[2]), bounds, conditional or bool(marker.strip())
    )


def _extras(text: str | None) -> frozenset[str]:
    parts = (text or "").split(",")
    return frozenset(normalised(part) for part in parts if part.strip())


def bounds_of(text: str, bare: str = "==") -> Bounds:
    """Return the bounds that a version specifier sets; `bare` is what a version alone means."""
    alternatives = [_all_of(part, bare) for part in re.split(r"\|\|?", text)]
    return hull(alternatives)


def _all_of(text: str, bare: str) -> Bounds:
    text = text.strip()
    if text in ("", "*"):
        return UNBOUND
    return intersection(
        _clause(match[1] or bare, match[2], bool(match[3])) for match in _CLAUSE.finditer(text)
    )


def _clause(operator: str, digits: str, wildcard: bool) -> Bounds:
    parts = tuple(int(part[:18]) for part in digits.split(".")[:8])
    version = _trimmed(parts)
    if operator == "!=":
        return UNBOUND
    if operator in (">=", ">"):
        return version, None
    if operator == "<":
        return None, version
    if operator == "<=":
        return None, _after(parts)
    if operator == "~=":
        return version, _raised(parts, max(len(parts) - 2, 0))
    if operator == "^":
        return version, _raised(parts, _significant(parts))
    if operator == "~":
        return version, _raised(parts, min(len(parts) - 1, 1))
    if wildcard or operator == "=":
        return version, _raised(parts, len(parts) - 1)
    return version, _after(parts)


def _significant(parts: Version) -> int:
    return next((index for index, part in enumerate(parts) if part), len(parts) - 1)


def _raised(parts: Version, index: int) -> Version:
    return (*parts[:index], parts[index] + 1)


def _after(parts: Version) -> Version:
    """Return the first version after an exact one."""
    padded = parts + (0,) * (3 - len(parts))
    return (*padded[:-1], padded[-1] + 1)


def _trimmed(parts: Version) -> Version:
    while len(parts) > 1 and not parts[-1]:
        parts = parts[:-1]
    return parts


def intersection(many: Iterable[Bounds]) -> Bounds:
    """Return the bounds that satisfy all; of contradicting ones the upper bound stays."""
    lower: Version | None = None
    upper: Version | None = None
    for low, high in many:
        lower = low if lower is None else max(lower, low or lower)
        upper = high if upper is None else min(upper, high or upper)
    return (None, upper) if lower and upper and lower >= upper else (lower, upper)


def hull(many: Iterable[Bounds]) -> Bounds:
    """Return the bounds that hold whichever of the alternatives is taken."""
    lows, highs = zip(*many)
    lower = None if None in lows else min(lows)
    return lower, None if None in highs else max(highs)
