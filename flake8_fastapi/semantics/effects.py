"""What a call does to the outside world, by the tables of `knowledge` and the settings."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.knowledge.effects import EFFECTS, Effect, Unless
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument, has_unpacking
from flake8_fastapi.semantics.types import (
    NONE,
    ClassRef,
    Const,
    External,
    FunctionRef,
    Instance,
    PartialRef,
    Type,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference
    from flake8_fastapi.settings import Settings


class Deed(NamedTuple):
    """One effect of one call: the qualified name that the table lists, and the effect."""

    name: str
    effect: Effect


class Effects:
    """Look-up of effects in one project."""

    def __init__(self, inference: Inference, settings: Settings) -> None:
        self.inference = inference
        self.table = dict(EFFECTS)
        for name in settings.blocking_calls:
            self.table[name] = (Effect("blocking", "asyncio.to_thread(...)"),)
        for name in settings.senders:
            self.table[name] = (*self.table.get(name, ()), Effect("send", "BackgroundTasks"))
        self.safe = settings.safe_calls
        self._memo: dict[ast.Call, tuple[Deed, ...]] = {}
        self._found: dict[str, tuple[Deed, ...] | None] = {}

    def of_call(self, call: ast.Call, module: Module) -> tuple[Deed, ...]:
        """Return the effects that a call certainly has itself, not through project code."""
        found = self._memo.get(call)
        if found is None:
            found = self._memo[call] = self._of_call(call, module)
        return found

    def of_loop(self, node: ast.For | ast.comprehension, module: Module) -> tuple[Deed, ...]:
        """Return the effects that a loop has by asking a library's object for its items."""
        if not isinstance(node.iter, (ast.Name, ast.Attribute, ast.Call)):
            return ()
        if isinstance(node, ast.comprehension) and node.is_async:
            return ()
        kinds = [k for k in self.inference.infer(node.iter, module) if k != NONE]
        if len(kinds) != 1 or not isinstance(kinds[0], Instance):
            return ()
        names = self.inference.classes.ancestry(kinds[0].info).names()
        found = (self._listed(f"{name}.__iter__") for name in names)
        return next((deeds for deeds in found if deeds is not None), ())

    def _of_call(self, call: ast.Call, module: Module) -> tuple[Deed, ...]:
        kinds = [k for k in self.inference.infer(call.func, module) if k != NONE]
        if not kinds:
            return ()
        results = [self.of_value(kind) for kind in kinds]
        if not any(results) and isinstance(call.func, ast.Attribute):
            results = self._of_dynamic(call.func, module) or results
        first = results[0]
        agreed = [
            deed
            for deed in first
            if all(any(d.effect.category == deed.effect.category for d in r) for r in results)
        ]
        return tuple(d for d in agreed if not self._excused(d.effect, call, module))

    def _of_dynamic(self, node: ast.Attribute, module: Module) -> list[tuple[Deed, ...]]:
        """Methods that a class of a library makes up in ``__getattr__``, as clients of boto3 do."""
        owners = [k for k in self.inference.infer(node.value, module) if k != NONE]
        found: list[tuple[Deed, ...]] = []
        for kind in owners:
            if not isinstance(kind, Instance):
                return []
            ancestry = self.inference.classes.ancestry(kind.info)
            if not any("__getattr__" in info.members for info, _ in ancestry.classes):
                return []
            names = (f"{name}.{node.attr}" for name in ancestry.names())
            found.append(next((d for name in names if (d := self._listed(name))), ()))
        return found

    def of_value(self, kind: Type) -> tuple[Deed, ...]:
        """Return the effects of calling a value."""
        if isinstance(kind, PartialRef):
            return self.of_value(kind.target)
        for name in self._candidates(kind):
            found = self._listed(name)
            if found is not None:
                return found
        return ()

    def _candidates(self, kind: Type) -> Iterator[str]:
        if isinstance(kind, FunctionRef):
            receiver = kind.receiver
            if isinstance(receiver, (Instance, ClassRef)):
                if not kind.info.module.is_stub:
                    yield kind.info.qualname
                    return
                for name in self.inference.classes.ancestry(receiver.info).names():
                    yield f"{name}.{kind.info.name}"
            yield kind.info.qualname
        elif isinstance(kind, ClassRef):
            yield kind.info.qualname
            if kind.info.module.is_stub or "__init__" not in kind.info.members:
                for name in self.inference.classes.ancestry(kind.info).names():
                    yield name
        elif isinstance(kind, Instance):
            yield f"{kind.name}.__call__"
        elif isinstance(kind, External):
            yield kind.name.replace("()", "")

    def _listed(self, name: str) -> tuple[Deed, ...] | None:
        if name not in self._found:
            self._found[name] = self._search(name)
        return self._found[name]

    def _search(self, name: str) -> tuple[Deed, ...] | None:
        if any(_covers(safe, name) for safe in self.safe):
            return ()
        if name in self.table:
            return tuple(Deed(name, effect) for effect in self.table[name])
        prefix = name
        while "." in prefix:
            prefix = prefix.rsplit(".", 1)[0]
            if f"{prefix}.*" in self.table:
                return tuple(Deed(name, effect) for effect in self.table[f"{prefix}.*"])
        return None

    def _excused(self, effect: Effect, call: ast.Call, module: Module) -> bool:
        if effect.only is not None and not self._holds(effect.only, call, module):
            return True
        return any(self._holds(unless, call, module) for unless in effect.unless)

    def _holds(self, unless: Unless, call: ast.Call, module: Module) -> bool:
        if unless.done:
            return self._is_done(unless.done, call, module)
        value = argument(call, unless.parameter, unless.position)
        if value is None:
            return unless.missing and not has_unpacking(call)
        if unless.given:
            return True
        kinds = self.inference.infer(value, module)
        if unless.other_than:
            ordinary = [Const(value) for value in unless.other_than]
            return not all(kind in ordinary for kind in kinds)
        if unless.values and all(
            isinstance(k, Const) and any(k == Const(v) for v in unless.values) for k in kinds
        ):
            return True
        texts = [k.value for k in kinds if isinstance(k, Const) and isinstance(k.value, str)]
        if len(texts) == len(kinds) and all(t.startswith(unless.prefixes or " ") for t in texts):
            return bool(unless.prefixes)
        return bool(unless.types) and self.inference.is_instance(kinds, unless.types)

    def _is_done(self, names: tuple[str, ...], call: ast.Call, module: Module) -> bool:
        """Tell whether the receiver is one of what such a function gave."""
        value: ast.expr | None = call.func.value if isinstance(call.func, ast.Attribute) else None
        for _ in range(3):
            if isinstance(value, ast.Call):
                return self.inference.name_of(value.func, module) in names
            if not isinstance(value, ast.Name):
                return False
            found = self.inference.definitions(value, module)
            binding = found[0].binding if len(found) == 1 else None
            value = binding.value if binding is not None else None
        return False


def _covers(pattern: str, name: str) -> bool:
    return name == pattern or (pattern.endswith(".*") and name.startswith(pattern[:-1]))
