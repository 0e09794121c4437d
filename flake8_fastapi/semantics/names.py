"""From a name to what defines it: scopes, imports, star imports, builtins."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.project.module import Module, ScopeNode
from flake8_fastapi.project.project import stub
from flake8_fastapi.semantics.flow import reaching
from flake8_fastapi.semantics.scopes import Binding, Bindings, bindings_of

if TYPE_CHECKING:
    from flake8_fastapi.project.project import Project

MAX_IMPORT_HOPS = 24
#: Names of ``typing`` that its stub does not define, because they are no classes.
SPECIAL_FORMS = frozenset(
    {"Annotated", "Any", "Callable", "ClassVar", "Dict", "Final", "Generic", "List", "Literal",
     "Optional", "Protocol", "Set", "Tuple", "Type", "TypeVar", "Union", "cast", "Awaitable",
     "Coroutine", "FrozenSet", "Self", "TypeAlias", "NewType", "overload", "TYPE_CHECKING"}
)  # fmt: skip


class Definition(NamedTuple):
    """What a name stands for: a binding in a module, a module itself, or an outside name."""

    binding: Binding | None = None
    module: Module | None = None
    external: str = ""


class Names:
    """Name lookup in one project; remembers the bindings of every scope."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._bindings: dict[ScopeNode, Bindings] = {}
        self._exports: dict[tuple[Module, str], list[Definition]] = {}
        self._open: set[tuple[Module, str]] = set()

    def bindings(self, scope: ScopeNode, module: Module) -> Bindings:
        """Return the bindings of a scope."""
        found = self._bindings.get(scope)
        if found is None:
            if isinstance(scope, ast.ClassDef):
                module.complete(scope)
            found = self._bindings[scope] = bindings_of(scope, module)
            if isinstance(scope, ast.Module) and module.mentions("global "):
                self._add_globals(found, module)
        return found

    def _add_globals(self, found: Bindings, module: Module) -> None:
        for statement in module.nodes(ast.Global):
            function = module.function(statement)
            if function is None:
                continue
            inner = self.bindings(function, module)
            for name in statement.names:
                found.setdefault(name, []).extend(inner.get(name, []))

    def lookup(self, name: str, use: ast.AST, module: Module) -> list[Definition]:
        """Return what `name` may stand for where `use` stands."""
        if name in module.type_parameters:
            parameter = _type_parameter(name, use, module)
            if parameter is not None:
                return [Definition(Binding(name, "typevar", parameter), module)]
        scope = module.scope(use)
        first = True
        while True:
            bindings = self.bindings(scope, module)
            if name in bindings and (first or not isinstance(scope, ast.ClassDef)):
                if not self._is_global(name, scope, module):
                    return self._seen(bindings[name], use if first else None, scope, module)
            if isinstance(scope, ast.Module):
                break
            comprehension = isinstance(
                scope, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
            )
            first = first and comprehension
            scope = module.scope(scope)
        return self._starred(name, module) or self.builtin(name)

    def _seen(
        self, bindings: list[Binding], use: ast.AST | None, scope: ScopeNode, module: Module
    ) -> list[Definition]:
        if module.is_stub:
            chosen = bindings[-1:]
        elif use is None and not isinstance(scope, ast.Module):
            chosen = bindings
        else:
            chosen = reaching(bindings, use, scope, module)
        return [d for binding in chosen for d in self.follow(binding, module)]

    def _is_global(self, name: str, scope: ScopeNode, module: Module) -> bool:
        statements = module.nodes(ast.Global)
        if not statements or not isinstance(scope, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return False
        return any(name in s.names and module.function(s) is scope for s in statements)

    def builtin(self, name: str) -> list[Definition]:
        """Return the builtin of this name."""
        builtins = stub("builtins")
        if builtins is None:
            return []
        found = self.bindings(builtins.tree, builtins).get(name)
        return [Definition(found[-1], builtins)] if found else []

    def follow(self, binding: Binding, module: Module, hops: int = 0) -> list[Definition]:
        """Return the definitions behind a binding, through imports."""
        if binding.kind == "import":
            target = self.project.resolve(binding.source, module)
            return [Definition(module=target) if target else _external(binding.source)]
        if binding.kind != "from":
            return [Definition(binding, module)]
        if hops > MAX_IMPORT_HOPS:
            return []
        return self.member(binding.source, binding.attribute, module, hops + 1)

    def member(self, source: str, name: str, importer: Module, hops: int = 0) -> list[Definition]:
        """Return what ``from source import name`` gives within `importer`."""
        target = self.project.resolve(source, importer)
        if target is not None and target is not importer:
            found = self.exported(target, name, hops)
            if found:
                return found
        submodule = self.project.resolve(f"{source}.{name}", importer)
        if submodule is not None:
            return [Definition(module=submodule)]
        return [_external(f"{source}.{name}")]

    def exported(self, module: Module, name: str, hops: int = 0) -> list[Definition]:
        """Return what attribute `name` of a module is; empty when it has none."""
        key = (module, name)
        if key in self._exports:
            return self._exports[key]
        if key in self._open or hops > MAX_IMPORT_HOPS:
            return []
        self._open.add(key)
        try:
            found = self._export(module, name, hops)
        finally:
            self._open.discard(key)
        self._exports[key] = found
        return found

    def _export(self, module: Module, name: str, hops: int) -> list[Definition]:
        bindings = self.bindings(module.tree, module).get(name)
        if bindings:
            chosen = bindings[-1:] if module.is_stub else reaching(
                bindings, None, module.tree, module
            )  # fmt: skip
            return [d for binding in chosen for d in self.follow(binding, module, hops + 1)]
        return self._starred(name, module, hops)

    def _starred(self, name: str, module: Module, hops: int = 0) -> list[Definition]:
        stars = self.bindings(module.tree, module).get("*", ())
        for binding in reversed(stars):
            target = self.project.resolve(binding.source, module)
            if target is None or target is module or not self._offers(target, name):
                continue
            found = self.exported(target, name, hops + 1)
            if found:
                return found
            if target.name in ("typing", "typing_extensions") and name in SPECIAL_FORMS:
                return [_external(f"typing.{name}")]
        return []

    def _offers(self, module: Module, name: str) -> bool:
        listed = self.bindings(module.tree, module).get("__all__")
        value = listed[0].value if listed and len(listed) == 1 else None
        if isinstance(value, (ast.List, ast.Tuple)):
            return any(isinstance(e, ast.Constant) and e.value == name for e in value.elts)
        return not name.startswith("_")


def _type_parameter(name: str, use: ast.AST, module: Module) -> ast.AST | None:
    """Return the type parameter of a class or function around a use, its signature included."""
    for outer in module.ancestors(use):
        for parameter in getattr(outer, "type_params", ()):
            if parameter.name == name:
                found: ast.AST = parameter
                return found
    return None


def _external(name: str) -> Definition:
    for prefix in ("typing_extensions.", "_typing."):
        if name.startswith(prefix):
            name = "typing." + name.removeprefix(prefix)
    return Definition(external=name)
