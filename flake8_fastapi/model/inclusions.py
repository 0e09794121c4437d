"""The ``include_router`` calls of a project, each followed when somebody asks for its routers."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.model.homes import Homes
from flake8_fastapi.model.routing import OWNERS, Include, Router
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.loops import Turn, turns

if TYPE_CHECKING:
    from flake8_fastapi.model.discovery import Routing


@dataclass(eq=False)
class _Call:
    """One call: what is included in what, as it is written."""

    node: ast.Call
    module: Module
    owner: ast.expr
    child: ast.expr


@dataclass(eq=False)
class _Found:
    """What a call includes, and the routers that get what cannot be seen."""

    entries: list[tuple[Router, Include]] = field(default_factory=list)
    unseen_in: list[Router] = field(default_factory=list)


class _ByHome:
    """Calls by the file that makes a router of theirs, in the order of the project."""

    def __init__(self, calls: Iterable[tuple[Path | None, _Call]]) -> None:
        self._calls: dict[Path | None, list[tuple[int, _Call]]] = {}
        for number, (home, call) in enumerate(calls):
            self._calls.setdefault(home, []).append((number, call))

    def near(self, router: Router) -> list[_Call]:
        """Return the calls whose router may be this one: made in its file, or who knows where."""
        found = [*self._calls.get(router.module.path, ()), *self._calls.get(None, ())]
        return [call for _, call in sorted(found, key=itemgetter(0))]


class Inclusions:
    """What includes what in one project.

    A call is left alone as long as the texts alone say that it is about other routers.
    """

    def __init__(self, routing: Routing) -> None:
        self.routing = routing
        self.inference = routing.inference
        self.homes = Homes(routing.inference, lambda: routing.router_names)
        self._followed: dict[_Call, _Found] = {}

    def of(self, router: Router) -> list[Include]:
        """Return the inclusions of a router in others."""
        return [
            include
            for call in self._by_child.near(router)
            for child, include in self._follow(call).entries
            if child.node is router.node
        ]

    def into(self, router: Router) -> list[Router]:
        """Return the routers that a router includes."""
        return [
            child
            for call in self._by_owner.near(router)
            for child, include in self._follow(call).entries
            if include.parent is router
        ]

    def hides(self, router: Router) -> bool:
        """Tell whether a router includes one that cannot be seen."""
        return any(
            parent.node is router.node
            for call in self._by_owner.near(router)
            for parent in self._follow(call).unseen_in
        )

    def written_in(self, module: Module) -> list[Include]:
        """Return the inclusions that a module makes."""
        calls = (call for call in self._calls if call.module is module)
        return [include for call in calls for _, include in self._follow(call).entries]

    @cached_property
    def _calls(self) -> list[_Call]:
        return [call for m in self.routing.modules_with("include_router") for call in _calls_in(m)]

    @cached_property
    def _by_child(self) -> _ByHome:
        return _ByHome((self.homes.of(call.child, call.module), call) for call in self._calls)

    @cached_property
    def _by_owner(self) -> _ByHome:
        return _ByHome((self.homes.of(call.owner, call.module), call) for call in self._calls)

    def _follow(self, call: _Call) -> _Found:
        found = self._followed.get(call)
        if found is None:
            found = self._followed[call] = _Found()
            self._read(call, found)
        return found

    def _read(self, call: _Call, found: _Found) -> None:
        owner = self.inference.infer(call.owner, call.module)
        if not self.inference.is_instance(owner, OWNERS):
            return
        parents: list[Router | None] = [*self.routing.owners(call.owner, owner, call.module)]
        name = call.child.id if isinstance(call.child, ast.Name) else ""
        unrolled = turns(self.inference, call.node, call.module) if name else []
        if unrolled and all(name in turn for turn in unrolled):
            for turn in unrolled:
                self._enter(call, turn[name], parents, turn, found)
        else:
            self._enter(call, call.child, parents, {}, found)

    def _enter(
        self,
        call: _Call,
        child: ast.expr,
        parents: list[Router | None],
        turn: Turn,
        found: _Found,
    ) -> None:
        module = call.module
        children = self.routing.routers_of(self.inference.infer(child, module), module)
        if not children:
            found.unseen_in.extend(holder for holder in parents if holder is not None)
        for router in children:
            for parent in parents or [None]:
                if parent is not router:
                    include = Include(call.node, module, self.inference, parent, turn)
                    found.entries.append((router, include))


def _calls_in(module: Module) -> Iterator[_Call]:
    for node in module.nodes(ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr == "include_router":
            child = argument(node, "router", 0)
            if child is not None:
                yield _Call(node, module, node.func.value, child)
