"""The call graph: what runs when a call runs, and which effects a function reaches."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from flake8_fastapi.expressions import expression
from flake8_fastapi.knowledge.offloading import OFFLOADERS
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import bind
from flake8_fastapi.semantics.cycles import BUDGET, Answers
from flake8_fastapi.semantics.effects import Deed, Effects
from flake8_fastapi.semantics.entities import ClassInfo, FunctionInfo, body_nodes, first_parameter
from flake8_fastapi.semantics.flow import in_branch
from flake8_fastapi.semantics.lazy import Nodes, made_once
from flake8_fastapi.semantics.operators import Operators
from flake8_fastapi.semantics.skipped import NOTHING, Skipped
from flake8_fastapi.semantics.types import (
    NONE,
    ClassRef,
    FunctionRef,
    Instance,
    LambdaRef,
    PartialRef,
    Type,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_DEPTH = 30
#: Functions that are looked at for one question.
MAX_FUNCTIONS = 300
_PROPERTY = expression(r"@[\w.]*property[\w.()]*[^\S\n]*\n\s*(?:async\s+)?def\s+(\w+)")
ACTIONS = (ast.Call, ast.With, ast.AsyncWith, ast.Attribute, ast.For, ast.comprehension)
#: Builtins that call the functions they are given.
CALLERS = frozenset(
    f"builtins.{name}" for name in ("map", "filter", "sorted", "min", "max", "any", "all", "sum")
) | {"functools.reduce"}


Runs = FunctionInfo | LambdaRef


class Step(NamedTuple):
    """One function on the way of a chain: its name and the place of the call made in it."""

    name: str
    path: Path
    line: int


class Hit(NamedTuple):
    """An effect that a call reaches: what does it, where, and through which functions."""

    deed: Deed
    node: ast.AST
    module: Module
    steps: tuple[Step, ...] = ()


def comes_back(hit: Hit, function: Runs) -> bool:
    """Tell whether a chain that begins in a function runs through it once more."""
    if not hit.steps:
        return False
    places = [(step.path, step.line) for step in hit.steps[1:]]
    places.append((hit.module.path, getattr(hit.node, "lineno", 0)))
    first, last = function.node.lineno, function.node.end_lineno or 0
    return any(path == function.module.path and first <= line <= last for path, line in places)


class CallGraph:
    """The call graph of one project, made as far as it is asked for."""

    def __init__(self, inference: Inference, effects: Effects) -> None:
        self.inference = inference
        self.effects = effects
        self.skipped = Skipped(inference)
        self._targets: Answers[list[Runs]] = Answers([])
        self.answers: Answers[Hit | None] = Answers(None, MAX_DEPTH, BUDGET)
        self.operators = Operators(inference)
        self._own: dict[object, list[tuple[ast.AST, Module]]] = {}

    # -- what runs --------------------------------------------------------------------

    def is_offloader(self, call: ast.Call, module: Module) -> bool:
        """Tell whether the call hands the functions among its arguments to another thread."""
        return any(self._offloads(kind) for kind in self.inference.infer(call.func, module))

    def _offloads(self, kind: Type) -> bool:
        if isinstance(kind, FunctionRef):
            names = {kind.info.qualname}
            if isinstance(kind.receiver, (Instance, ClassRef)):
                ancestry = self.inference.classes.ancestry(kind.receiver.info)
                names.update(f"{name}.{kind.info.name}" for name in ancestry.names())
            return not OFFLOADERS.isdisjoint(names)
        if isinstance(kind, ClassRef):
            names = set(self.inference.classes.ancestry(kind.info).names())
            return not OFFLOADERS.isdisjoint(names)
        return self.inference.canonical(kind).replace("()", "") in OFFLOADERS

    def targets(self, node: ast.AST, module: Module) -> list[Runs]:
        """Return the project functions that run when this node of a body runs."""
        return self._targets.ask(node, lambda: self._find_targets(node, module))

    def _find_targets(self, node: ast.AST, module: Module) -> list[Runs]:
        if isinstance(node, ast.Call):
            return self._of_call(node, module)
        if isinstance(node, (ast.With, ast.AsyncWith)):
            return self._of_with(node, module)
        if isinstance(node, ast.Attribute):
            return self._of_property(node, module)
        methods = self.operators.methods(node, module)
        return [target for method in methods for target in self.of_value(method)]

    def _of_call(self, call: ast.Call, module: Module) -> list[Runs]:
        kinds = [k for k in self.inference.infer(call.func, module) if k != NONE]
        found: list[Runs] = []
        for kind in kinds:
            own = self.of_value(kind)
            if not own and not self._is_harmless(kind):
                return self._passed(call, kinds, module) if len(kinds) == 1 else []
            found.extend(own)
        lazy = [f for f in found if isinstance(f, FunctionInfo) and f.yields]
        if lazy and self._streams(call, module):
            found = [f for f in found if f not in lazy]
        inside = self.operators.of_builtin(call, kinds, module)
        found.extend(target for method in inside for target in self.of_value(method))
        return [*found, *self._passed(call, kinds, module)]

    def _is_harmless(self, kind: Type) -> bool:
        return isinstance(kind, (ClassRef, FunctionRef))

    def of_value(self, kind: Type) -> list[Runs]:
        """Return the project functions that run when a value is called."""
        if isinstance(kind, FunctionRef):
            if kind.info.module.is_stub:
                return []
            decoration = self.inference.decoration(kind.info)
            return [] if decoration.offloaded else [kind.info, *decoration.wrappers]
        if isinstance(kind, LambdaRef):
            return [kind]
        if isinstance(kind, PartialRef):
            return self.of_value(kind.target)
        if isinstance(kind, ClassRef):
            return self._methods(
                Instance(kind.info, kind.args), ("__new__", "__init__", "__post_init__")
            )
        if isinstance(kind, Instance):
            return [*self._methods(kind, ("__call__",)), *self._decorated(kind)]
        return []

    def _decorated(self, kind: Instance) -> list[Runs]:
        """The function inside an object that a decorator made of it, a Celery task."""
        return [
            f
            for types in kind.args
            for inner in types
            if isinstance(inner, FunctionRef) and self._calls_inside(kind.info)
            for f in self.of_value(inner)
        ]

    def _calls_inside(self, info: ClassInfo) -> bool:
        """Tell whether ``__call__`` of a decorator class calls what ``__init__`` was given."""
        if info.module.is_stub:
            return True
        return any(
            isinstance(call.func, ast.Attribute)
            and isinstance(call.func.value, ast.Name)
            and call.func.value.id == first_parameter(method.node)
            and any(
                isinstance(node.value, ast.Name) and holder.name == "__init__"
                for node, holder in info.self_assignments.get(call.func.attr, ())
            )
            for method in self._methods(Instance(info), ("__call__",))
            if isinstance(method, FunctionInfo)
            for call in method.calls
        )

    def _methods(self, kind: Instance, names: tuple[str, ...]) -> list[Runs]:
        if kind.info.module.is_stub:
            return []
        return [
            f
            for name in names
            for method in self.inference.attribute(kind, name)
            if isinstance(method, FunctionRef)
            for f in self.of_value(method)
        ]

    def _streams(self, call: ast.Call, module: Module) -> bool:
        """Tell whether the generator that a call makes is handed to a streaming response."""
        holder = module.parent(call)
        if isinstance(holder, ast.keyword):
            holder = module.parent(holder)
        if isinstance(holder, ast.Call):
            return self.is_offloader(holder, module)
        if isinstance(holder, ast.Assign) and isinstance(holder.targets[0], ast.Name):
            return self._given_to_offloader(holder.targets[0].id, call, module)
        return False

    def _given_to_offloader(self, name: str, call: ast.Call, module: Module) -> bool:
        function = module.function(call)
        if function is None:
            return False
        calls = (node for node in body_nodes(function) if node.__class__ is ast.Call)
        for node in cast("Iterator[ast.Call]", calls):
            if node is not call:
                values = [*node.args, *(k.value for k in node.keywords)]
                if any(isinstance(v, ast.Name) and v.id == name for v in values):
                    return self.is_offloader(node, module)
        return False

    def _passed(self, call: ast.Call, kinds: list[Type], module: Module) -> list[Runs]:
        """Functions among the arguments that the called function calls in turn."""
        if not call.args and not call.keywords:
            return []
        found: list[Runs] = []
        for kind in kinds:
            if isinstance(kind, (FunctionRef, ClassRef)) and kind.info.qualname in CALLERS:
                for value in [*call.args[:1], *(k.value for k in call.keywords if k.arg == "key")]:
                    found.extend(self._functions(value, module))
            elif isinstance(kind, FunctionRef) and not kind.info.module.is_stub:
                found.extend(self._called_arguments(kind, call, module))
        return found

    def _called_arguments(self, kind: FunctionRef, call: ast.Call, module: Module) -> list[Runs]:
        called = kind.info.called_names
        if not called:
            return []
        given = bind(kind.info.node.args, call, skip=1 if kind.receiver is not None else 0)
        return [
            f
            for name, value in given.items()
            if name in called
            for f in self._functions(value, module)
        ]

    def _functions(self, value: ast.expr, module: Module) -> list[Runs]:
        if not isinstance(value, (ast.Name, ast.Attribute, ast.Lambda, ast.Call)):
            return []
        kinds = self.inference.infer(value, module)
        if len(kinds) != 1 or not isinstance(kinds[0], (FunctionRef, LambdaRef, PartialRef)):
            return []
        return self.of_value(kinds[0])

    def passed_effects(self, call: ast.Call, module: Module) -> list[Deed]:
        """Return effects of library functions that a call hands to a function which calls them."""
        found: list[Deed] = []
        for kind in self.inference.infer(call.func, module):
            if not isinstance(kind, FunctionRef) or kind.info.module.is_stub:
                continue
            called = kind.info.called_names
            if not called:
                continue
            given = bind(kind.info.node.args, call, skip=1 if kind.receiver is not None else 0)
            for name, value in given.items():
                if name in called and isinstance(value, (ast.Name, ast.Attribute, ast.Call)):
                    kinds = self.inference.infer(value, module)
                    if len(kinds) == 1 and isinstance(kinds[0], (FunctionRef, PartialRef)):
                        found.extend(self.effects.of_value(kinds[0]))
        return found

    def _of_with(self, node: ast.With | ast.AsyncWith, module: Module) -> list[Runs]:
        names = ("__enter__", "__exit__")
        if isinstance(node, ast.AsyncWith):
            return []
        found: list[Runs] = []
        for item in node.items:
            kinds = self.inference.infer(item.context_expr, module)
            if len(kinds) == 1 and isinstance(kinds[0], Instance):
                found.extend(self._methods(kinds[0], names))
        return found

    def _of_property(self, node: ast.Attribute, module: Module) -> list[Runs]:
        if node.attr not in self.properties or not isinstance(node.ctx, ast.Load):
            return []
        kinds = [k for k in self.inference.infer(node.value, module) if k != NONE]
        if len(kinds) != 1 or not isinstance(kinds[0], Instance):
            return []
        for info, _ in self.inference.classes.ancestry(kinds[0].info).classes:
            for statement in info.members.get(node.attr, ()):
                if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    function = self.inference.function_info(statement, info.module)
                    if self.inference.decoration(function).kind == "property":
                        return [] if info.module.is_stub else [function]
                return []
        return []

    @cached_property
    def properties(self) -> frozenset[str]:
        """Names that some class of the project defines as a property."""
        texts = (self.inference.project.text(path) for path in self.inference.project.files)
        return frozenset(
            name
            for text in texts
            if text and "property" in text
            for name in _PROPERTY.findall(text)
        )

    # -- what is reached --------------------------------------------------------------

    def _bound_targets(
        self, node: ast.AST, module: Module, own: ClassInfo | None
    ) -> list[tuple[Runs, ClassInfo | None]]:
        """Return what runs, with the class of ``self`` where a subclass inherits what is called.

        `own` is the class of ``self`` around the call: its methods are those that really run.
        """
        if own is not None and isinstance(node, ast.Call):
            run = self._of_self(node, module, own)
            if run is not None:
                return [(target, self._inheriting(target, own)) for target in run]
        found = self.targets(node, module)
        receiver = None
        if isinstance(node, ast.Call) and any(
            isinstance(target, FunctionInfo) and target.owner is not None for target in found
        ):
            kinds = self.inference.infer(node.func, module)
            receivers = {info for kind in kinds if (info := self._receiver(kind)) is not None}
            receiver = receivers.pop() if len(receivers) == 1 else None
        return [(target, self._inheriting(target, receiver)) for target in found]

    def _of_self(self, call: ast.Call, module: Module, own: ClassInfo) -> list[Runs] | None:
        """Return what ``self.method()``, ``self()`` or ``cls()`` runs in an inherited method."""
        if isinstance(call.func, ast.Attribute) and self._is_self(call.func.value, module):
            methods = self.inference.attribute(Instance(own), call.func.attr)
            if methods and all(isinstance(method, FunctionRef) for method in methods):
                return [f for method in methods for f in self.of_value(method)]
            return self.targets(call, module)
        if not self._is_self(call.func, module):
            return None
        function = module.function(call)
        assert isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
        info = self.inference.function_info(function, module)
        is_class = self.inference.decoration(info).kind == "classmethod"
        return self.of_value(ClassRef(own) if is_class else Instance(own))

    @staticmethod
    def _receiver(kind: Type) -> ClassInfo | None:
        """Return the class of which a called value is a method, or which it makes."""
        if isinstance(kind, FunctionRef) and isinstance(kind.receiver, (Instance, ClassRef)):
            return kind.receiver.info
        return kind.info if isinstance(kind, ClassRef) else None

    def _is_self(self, node: ast.expr, module: Module) -> bool:
        """Tell whether an expression is the first parameter of the method around it."""
        function = module.function(node) if isinstance(node, ast.Name) else None
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return False
        info = self.inference.function_info(function, module)
        first = first_parameter(function)
        return info.owner is not None and isinstance(node, ast.Name) and node.id == first

    @staticmethod
    def _inheriting(target: Runs, receiver: ClassInfo | None) -> ClassInfo | None:
        """Return the receiver's class when the inherited method calls ``self`` or its methods."""
        if receiver is None or not isinstance(target, FunctionInfo) or target.owner is None:
            return None
        if target.owner is receiver or receiver.module.is_stub:
            return None
        first = first_parameter(target.node)
        called = (call.func for call in target.calls)
        owners = (f.value if isinstance(f, ast.Attribute) else f for f in called)
        calls_own = any(isinstance(node, ast.Name) and node.id == first for node in owners)
        return receiver if calls_own else None

    def actions(self, function: Runs) -> list[tuple[ast.AST, Module]]:
        """Return what may run other code in a body: calls, blocks, properties, loops, operators."""
        found = self._own.get(function)
        if found is None:
            module = function.module
            kinds = frozenset((*ACTIONS, *self.operators.kinds))
            once = made_once(function.node) if isinstance(function, FunctionInfo) else frozenset()
            found = self._own[function] = [
                (n, module)
                for n in body_nodes(function.node)
                if n.__class__ in kinds and n not in once
            ]
        return found

    def beneath(self, functions: Iterable[Runs], depth: int) -> Iterator[Runs]:
        """Yield the functions and, up to `depth` calls away, what they call, the nearest first."""
        seen: dict[Runs, int] = dict.fromkeys(functions, 0)
        pending = deque(seen)
        while pending and len(seen) < MAX_FUNCTIONS:
            current = pending.popleft()
            yield current
            if seen[current] == depth:
                continue
            for node, module in self.actions(current):
                for target in self.targets(node, module):
                    if target not in seen:
                        seen[target] = seen[current] + 1
                        pending.append(target)

    def reach(
        self,
        function: Runs,
        category: str,
        *,
        through_async: bool = False,
        own: ClassInfo | None = None,
        skipped: Nodes = NOTHING,
    ) -> Hit | None:
        """Return the first effect of a category that running the function reaches, or None.

        Coroutine functions are entered only with `through_async`; their own bodies always are
        when they are what is asked for. `own` is the class of ``self`` where that is a subclass,
        `skipped` are nodes that do not run this time.
        """
        return self.answers.ask(
            (function, own, category, through_async, skipped),
            lambda: self._search(function, category, through_async, own, skipped),
        )

    def _search(
        self,
        function: Runs,
        category: str,
        through_async: bool,
        own: ClassInfo | None,
        skipped: Nodes,
    ) -> Hit | None:
        """Return the first effect that is certain to be reached, or else the first in a branch.

        A chain that comes back to the function is the last choice: whether it is known depends on
        what was asked before.
        """
        maybe: Hit | None = None
        around: Hit | None = None
        for node, module in self.actions(function):
            if node in skipped or (maybe is not None and in_branch(node, module)):
                continue
            hit = self.hit(node, module, category, through_async=through_async, own=own)
            if hit is not None and comes_back(hit, function):
                around = around or hit
                continue
            if hit is not None and (maybe is not None or not in_branch(node, module)):
                return hit
            maybe = maybe or hit
        return maybe or around

    def hit(
        self,
        node: ast.AST,
        module: Module,
        category: str,
        *,
        through_async: bool = False,
        own: ClassInfo | None = None,
    ) -> Hit | None:
        """Return the effect that a call, ``with``, attribute, loop or operator has, or None."""
        if isinstance(node, (ast.For, ast.comprehension)):
            for deed in self.effects.of_loop(node, module):
                if deed.effect.category == category:
                    return Hit(deed, node.iter, module)
        if isinstance(node, ast.Call):
            for deed in self.effects.of_call(node, module):
                if deed.effect.category == category:
                    return Hit(deed, node, module)
            for deed in self.passed_effects(node, module) if node.args or node.keywords else ():
                if deed.effect.category == category:
                    return Hit(deed, node, module)
        for target, its_class in self._bound_targets(node, module, own):
            skipped = NOTHING
            if isinstance(target, FunctionInfo):
                if target.is_async and not through_async:
                    continue
                # What lru_cache keeps is done once, as start-up code is.
                if self.inference.decoration(target).cached:
                    continue
                if isinstance(node, ast.Call):
                    skipped = self.skipped.nodes(node, target, module, category)
            found = self.reach(
                target, category, through_async=through_async, own=its_class, skipped=skipped
            )
            if found is not None:
                place = getattr(node, "lineno", 0)
                name = target.name if isinstance(target, FunctionInfo) else "lambda"
                step = Step(name, module.path, place)
                return Hit(found.deed, found.node, found.module, (step, *found.steps))
        return None
