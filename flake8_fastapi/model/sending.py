"""Messages that are sent before a request is answered: e-mail, SMS, push, chat."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.knowledge.endless import TASKS, THREADS
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.roles import role_of
from flake8_fastapi.semantics.calls import CallGraph, Hit, Runs, Step, comes_back
from flake8_fastapi.semantics.cycles import Answers
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.results import is_returned
from flake8_fastapi.semantics.types import Coroutine, FunctionRef, PartialRef
from flake8_fastapi.settings import Role

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

SEND = "send"
MAX_DEPTH = 25
#: How texts import the packages whose tables go by another name.
IMPORTED_AS = {"botocore": "boto3", "aiobotocore": "aioboto3"}

ELSEWHERE = (Role.TEST, Role.SCRIPT, Role.MIGRATION)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Sent(NamedTuple):
    """A message that is sent; `used` says that what the sender answers is returned."""

    hit: Hit
    used: bool


class Sending:
    """Answers for one project which calls send messages before they come back."""

    def __init__(self, calls: CallGraph) -> None:
        self.calls = calls
        self.inference: Inference = calls.inference
        self._answers: Answers[Sent | None] = Answers(None, MAX_DEPTH)

    @cached_property
    def possible(self) -> bool:
        """True when the project speaks of a package that sends messages at all."""
        if self.inference.project.settings.senders:
            return True
        table = self.calls.effects.table
        names = {
            name.split(".", 1)[0]
            for name, effects in table.items()
            if any(effect.category == SEND for effect in effects)
        }
        with_word = self.inference.project.texts.with_word
        return any(with_word(n) or with_word(IMPORTED_AS.get(n, n)) for n in names)

    def before_answer(self, function: FunctionInfo) -> Iterator[tuple[ast.AST, Hit]]:
        """Yield the places in a route or dependency that send what no answer needs."""
        if not self.possible:
            return
        for node, module in self.calls.actions(function):
            if self._is_after(node, function):
                continue
            sent = self._sent(node, module)
            if sent is not None and not (sent.used and is_returned(node, function)):
                yield node, sent.hit

    @staticmethod
    def _is_after(node: ast.AST, function: FunctionInfo) -> bool:
        """Tell whether a node of a dependency runs after its ``yield``, when all is sent."""
        if not function.yields:
            return False
        first = function.yields[0]
        place = (getattr(node, "lineno", 0), getattr(node, "col_offset", 0))
        return place > (first.lineno, first.col_offset)

    def _within(self, function: Runs) -> Sent | None:
        """Return a message that running a function sends, best one whose answer is dropped."""
        return self._answers.ask(function, lambda: self._search(function))

    def _search(self, function: Runs) -> Sent | None:
        best: Sent | None = None
        if isinstance(function, FunctionInfo) and function.is_stub_body:
            best = self._overridden(function)
        around: Sent | None = None
        for node, module in self.calls.actions(function):
            sent = self._sent(node, module)
            if sent is not None:
                used = sent.used and is_returned(node, function)
                if comes_back(sent.hit, function):
                    around = around or sent._replace(used=used)
                    continue
                if best is None or not used:
                    best = sent._replace(used=used)
                if not used:
                    break
        return best or around

    def _overridden(self, function: FunctionInfo) -> Sent | None:
        """Return what an abstract method sends, if whatever takes its place does."""
        first: Sent | None = None
        for each in self._overrides(function):
            sent = self._within(each)
            if sent is None:
                return None
            if first is None or (sent.used and not first.used):
                first = sent
        return first

    def _overrides(self, function: FunctionInfo) -> Iterator[FunctionInfo]:
        owner = function.owner
        if owner is None:
            return
        project = self.inference.project
        defined = re.compile(rf"def(?<!\wdef)\s+{function.name}\b")
        paths = project.texts.with_word(owner.name)
        defining = (path for path in paths if defined.search(project.text(path) or ""))
        for module in project.modules(defining):
            if role_of(module, project) in ELSEWHERE:
                continue
            for node in module.nodes(ast.ClassDef):
                info = self.inference.class_info(node, module)
                method = info.members.get(function.name, [None])[-1]
                if info is owner or not isinstance(method, FUNCTIONS):
                    continue
                if self.inference.classes.is_subclass(info, (owner.qualname,)):
                    yield self.inference.function_info(method, module)

    def _sent(self, node: ast.AST, module: Module) -> Sent | None:
        if isinstance(node, ast.Call):
            deed = next(
                (d for d in self.calls.effects.of_call(node, module) if d.effect.category == SEND),
                None,
            )
            if deed is not None:
                if self._is_handed_off(node, module):
                    return None
                return Sent(Hit(deed, node, module), used=True)
        targets = [*self.calls.targets(node, module)]
        if isinstance(node, ast.Call):
            found, threaded = self._in_thread(node, module)
            if found is not None:
                return found
            targets.extend(threaded)
        for target in targets:
            sent = self._within(target)
            if sent is None or self._is_handed_off(node, module):
                continue
            name = target.name if isinstance(target, FunctionInfo) else "lambda"
            step = Step(name, module.path, getattr(node, "lineno", 0))
            hit = sent.hit
            return sent._replace(hit=Hit(hit.deed, hit.node, hit.module, (step, *hit.steps)))
        return None

    def _in_thread(self, call: ast.Call, module: Module) -> tuple[Sent | None, list[Runs]]:
        """Return what ``await asyncio.to_thread(send, ...)`` sends, or the functions it runs."""
        if not call.args or not isinstance(module.parent(call), ast.Await):
            return None, []
        positions = [THREADS[name] for name in self._names(call, module) if name in THREADS]
        if not positions or positions[0] >= len(call.args):
            return None, []
        functions: list[Runs] = []
        for kind in self.inference.infer(call.args[positions[0]], module):
            if isinstance(kind, (FunctionRef, PartialRef)):
                for deed in self.calls.effects.of_value(kind):
                    if deed.effect.category == SEND:
                        return Sent(Hit(deed, call, module), used=True), []
            functions.extend(self.calls.of_value(kind))
        return None, functions

    def _names(self, call: ast.Call, module: Module) -> list[str]:
        found = []
        for kind in self.inference.infer(call.func, module):
            found.append(self.inference.canonical(kind).replace("()", ""))
        return found

    # -- what is not waited for -------------------------------------------------------

    def _is_handed_off(self, node: ast.AST, module: Module) -> bool:
        """Tell whether what a call starts runs later, or somewhere else: in a created task."""
        if not isinstance(node, ast.Call):
            return False
        later = any(isinstance(k, Coroutine) for k in self.inference.infer(node, module))
        for parent in module.ancestors(node):
            if isinstance(parent, ast.Await):
                return False
            if isinstance(parent, ast.Call):
                later = later or not TASKS.isdisjoint(self._names(parent, module))
            if isinstance(parent, (ast.Assign, ast.AnnAssign)):
                return later and not self._is_awaited_later(parent, module)
            if isinstance(parent, ast.stmt):
                return later
        return later

    def _is_awaited_later(self, node: ast.Assign | ast.AnnAssign, module: Module) -> bool:
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        function = module.function(node)
        if not isinstance(target, ast.Name) or function is None:
            return False
        return any(
            isinstance(each, ast.Name) and each.id == target.id
            for awaited in body_nodes(function)
            if isinstance(awaited, ast.Await)
            for each in ast.walk(awaited)
        )
