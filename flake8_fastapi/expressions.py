"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    def __init__(self, text: str, flags: int) -> None:
        self._made_of = text, flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._made_of), name)
        setattr(self, name, value)
        return value


def expression(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, as far as it is asked by its methods.

    Compiling those of a module on import costs more than the rest of the import.
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))
