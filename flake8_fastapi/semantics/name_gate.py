"""A cheap look at names, before it is asked what a call really calls."""

from __future__ import annotations

import ast

from flake8_fastapi.project.module import Module


class NameGate:
    """Lets calls through whose name, or what the file's aliases make of it, is one of a set."""

    def __init__(self, names: frozenset[str]) -> None:
        self.names = names
        self._aliases: dict[Module, frozenset[str]] = {}

    def admits(self, call: ast.Call, module: Module) -> bool:
        """Tell whether the name by which a function is called may be one of the names."""
        function = call.func
        if isinstance(function, ast.Attribute):
            return function.attr in self.names
        if not isinstance(function, ast.Name):
            return False
        # Of an object that can be called the name says nothing.
        return (
            "__call__" in self.names
            or function.id in self.names
            or function.id in self.aliases(module)
        )

    def aliases(self, module: Module) -> frozenset[str]:
        """Return the names that imports and assignments of a module give to the names."""
        found = self._aliases.get(module)
        if found is None:
            imported = {
                alias.asname
                for node in module.nodes(ast.ImportFrom)
                for alias in node.names
                if alias.asname and alias.name in self.names
            }
            assigned = {
                target.id
                for node in module.nodes(ast.Assign)
                for target in node.targets
                if isinstance(target, ast.Name) and self._holds(node.value)
            }
            found = self._aliases[module] = frozenset(imported | assigned)
        return found

    def _holds(self, value: ast.expr) -> bool:
        if isinstance(value, ast.Attribute):
            return value.attr in self.names
        if isinstance(value, ast.Name):
            return value.id in self.names
        return isinstance(value, ast.Call) and any(self._holds(each) for each in value.args)
