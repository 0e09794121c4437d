"""On whose routers the decorators of a file register, as far as its text alone says it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.homes import Homes
from flake8_fastapi.model.targets import Targets
from flake8_fastapi.model.wrappers import DECORATORS

_DECORATOR = expression(r"\n([ \t]*)@([^\n]*)")
_CALL = expression(r"(?:(\w+(?:\.\w+)*)\.)?(\w+)[ \t]*\([^\n]*")
_NO_CALL = expression(r"[\w.]+[ \t]*(?:#.*)?")


class Decorating:
    """Reads the texts of one project; `wrappers` gives the names that register for others."""

    def __init__(
        self, homes: Homes, targets: Targets, wrappers: Callable[[], Collection[str]]
    ) -> None:
        self.homes = homes
        self.targets = targets
        self.wrappers = wrappers
        self._alone: dict[Path, bool] = {}

    def may_register(self, path: Path, home: Path) -> bool:
        """Tell whether decorators of a file may register routes on a router made in another."""
        if path == home:
            return True
        if path not in self._alone:
            self._alone[path] = self._is_alone(path)
        return not self._alone[path]

    def _is_alone(self, path: Path) -> bool:
        """Tell whether all decorators of a file certainly register on routers it makes itself."""
        text = self.homes.project.text(path) or ""
        found = set(_DECORATOR.findall(text))
        return all(self._is_own(indent, line, path, text) for indent, line in found)

    def _is_own(self, indent: str, decorator: str, path: Path, text: str) -> bool:
        if _NO_CALL.fullmatch(decorator):
            return True
        call = _CALL.fullmatch(decorator)
        if call is None or ")." in decorator or ")(" in decorator:
            return False
        owner, name = call[1], call[2]
        if name in self.wrappers():
            return False
        if owner is None:
            # ``get = router.get`` registers as well.
            return self.targets.of(path, name) is not None
        # Inside a function the name may be that of a parameter.
        plain = not indent and "." not in owner
        return name not in DECORATORS or (plain and self.homes.makes(path, owner, text))
