"""Transactions of sessions: which are open where, and which calls begin one.

Source: SQLAlchemy "Transactions and Connection Management".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.sessions import ASYNC, FACTORIES, SYNC, Sessions
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument, bind
from flake8_fastapi.semantics.calls import CallGraph
from flake8_fastapi.semantics.cycles import Answers
from flake8_fastapi.semantics.entities import ClassInfo, FunctionInfo, body_nodes, first_parameter
from flake8_fastapi.semantics.flow import blocks, position
from flake8_fastapi.semantics.sources import Sources
from flake8_fastapi.semantics.types import UNKNOWNS, ClassRef, FunctionRef, Instance
from flake8_fastapi.semantics.values import is_false

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: Methods after which a transaction may be over.
ENDING = frozenset(
    {"commit", "rollback", "close", "aclose", "reset", "invalidate", "prepare", "remove"}
)
_YIELDS = expression(r"yield(?<!\wyield)\b")
GUARDS = frozenset({"in_transaction", "get_transaction", "in_nested_transaction", "is_active"})
#: What a session may be used for without anyone committing its work.
PLAIN = frozenset(
    {
        "add", "add_all", "delete", "execute", "exec", "flush", "get", "get_one", "merge", "query",
        "refresh", "scalar", "scalars", "begin_nested", "close", "aclose", "rollback", "expunge",
        "expire", "bulk_save_objects", "bulk_insert_mappings", "bulk_update_mappings",
    }
)  # fmt: skip


class Ref(NamedTuple):
    """A session as code names it: the text, and the variable that the text begins with."""

    text: str
    root: ast.Name


class Begun(NamedTuple):
    """Where a transaction is begun on a session, and through which functions."""

    session: Ref
    node: ast.Call
    module: Module
    steps: tuple[str, ...] = ()


class Transactions:
    """The transactions of the sessions of one project."""

    def __init__(
        self, routing: Routing, sources: Sources, sessions: Sessions, calls: CallGraph
    ) -> None:
        self.inference: Inference = routing.inference
        self.routing = routing
        self.sources = sources
        self.sessions = sessions
        self.calls = calls
        self._begins: Answers[Begun | None] = Answers(None)
        self._attributes: dict[ClassInfo, list[str]] = {}
        self._holds: dict[FunctionInfo, bool] = {}

    @cached_property
    def are_lent(self) -> bool:
        """True when some function of the project yields inside an open transaction."""
        for module in self.routing.modules_with(".begin(", like=_YIELDS.search):
            for node in module.nodes(ast.Yield):
                function = module.function(node)
                if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    info = self.inference.function_info(function, module)
                    if any(self._open(node, info)) or self._holds_yielded(info):
                        return True
        return False

    def nested(self, function: FunctionInfo) -> Iterator[tuple[ast.Call, Begun]]:
        """Yield the calls in a function that begin a transaction inside an open one."""
        begins = any(_method(call) == "begin" for call in function.calls)
        if not (begins or self.are_lent) or _is_guarded(function):
            return
        for call in function.calls:
            for begun in self._begun_by(call, function.module):
                if self._is_open(begun.session, call, function):
                    yield call, begun
                    break

    # -- what begins ------------------------------------------------------------------

    def _begun_by(self, call: ast.Call, module: Module) -> list[Begun]:
        """Return what a call begins on sessions that its caller names."""
        session = self._begins_on(call, module)
        if session is not None:
            return [Begun(session, call, module)]
        found = []
        for target in self.calls.targets(call, module):
            if isinstance(target, FunctionInfo):
                for name, ref in self._given(target, call, module):
                    begun = self._begins_in(target, name)
                    if begun is not None:
                        steps = (target.name, *begun.steps)
                        found.append(Begun(ref, begun.node, begun.module, steps))
        return found

    def _begins_on(self, call: ast.expr, module: Module) -> Ref | None:
        """Return the session whose ``begin()`` an expression is; savepoints are none."""
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            return None
        if call.func.attr != "begin" or self._is_savepoint(call, module):
            return None
        ref = ref_of(call.func.value)
        return ref if ref and self.sessions.is_session(call.func.value, module) else None

    def _is_savepoint(self, call: ast.Call, module: Module) -> bool:
        if isinstance(call.func, ast.Attribute) and call.func.attr == "begin_nested":
            return True
        nested = argument(call, "nested", 0)
        return nested is not None and not is_false(self.inference, nested, module)

    def _given(
        self, function: FunctionInfo, call: ast.Call, module: Module
    ) -> Iterator[tuple[str, Ref]]:
        """Yield what a call hands to a function: its parameters, and what ``self`` shares."""
        receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
        own = first_parameter(function.node) if function.owner is not None else None
        if self.inference.decoration(function).kind == "staticmethod":
            own = None
        given = bind(function.node.args, call, skip=1 if own is not None else 0)
        for name, value in given.items():
            ref = ref_of(value)
            if ref is not None:
                yield name, ref
        for name in self._session_attributes(function) if own is not None else ():
            if isinstance(receiver, ast.Name):
                yield f"{own}.{name}", Ref(f"{receiver.id}.{name}", receiver)
            taken = self._taken(receiver, name, module) if receiver is not None else None
            if taken is not None:
                yield f"{own}.{name}", taken

    def _taken(self, receiver: ast.expr, name: str, module: Module) -> Ref | None:
        """Return what the constructor of an object made in this function keeps as an attribute."""
        made: ast.expr | None = receiver
        if isinstance(receiver, ast.Name):
            found = self.inference.names.lookup(receiver.id, receiver, module)
            binding = found[0].binding if len(found) == 1 else None
            made = binding.value if binding and binding.kind == "assign" else None
        if not isinstance(made, ast.Call) or module.function(made) is not module.function(receiver):
            return None
        kinds = self.inference.infer(made.func, module)
        kind = kinds[0] if len(kinds) == 1 else None
        for info, _ in (
            self.inference.classes.ancestry(kind.info).classes if isinstance(kind, ClassRef) else ()
        ):
            for node, method in info.self_assignments.get(name, ()):
                if method.name != "__init__" or not isinstance(node.value, ast.Name):
                    return None
                value = bind(method.args, made, skip=1).get(node.value.id)
                return ref_of(value) if value is not None else None
        return None

    def _session_attributes(self, function: FunctionInfo) -> list[str]:
        """Return the attributes of the objects of a method's class that are sessions."""
        if function.owner is None:
            return []
        if function.owner not in self._attributes:
            ancestry = self.inference.classes.ancestry(function.owner).classes
            names = {name for info, _ in ancestry for name in info.self_assignments}
            self._attributes[function.owner] = [
                name for name in sorted(names) if self._is_session_attribute(function.owner, name)
            ]
        return self._attributes[function.owner]

    def _is_session_attribute(self, owner: ClassInfo, name: str) -> bool:
        types = self.inference.attribute(Instance(owner), name)
        return self.inference.is_instance(types, (*ASYNC, *SYNC))

    def _begins_in(self, function: FunctionInfo, name: str) -> Begun | None:
        """Return where a function begins a transaction on its parameter (or ``self.x``)."""
        return self._begins.ask((function, name), lambda: self._search(function, name))

    def _search(self, function: FunctionInfo, name: str) -> Begun | None:
        if _is_guarded(function):
            return None
        for call in function.calls:
            if _receiver(call) == name and _method(call) in ENDING:
                return None
            untyped = self._begins_untyped(call, name, function)
            if untyped is not None:
                return untyped
            for begun in self._begun_by(call, function.module):
                if begun.session.text == name and self._is_parameter(begun.session, function):
                    return begun
        return None

    def _begins_untyped(self, call: ast.Call, name: str, function: FunctionInfo) -> Begun | None:
        """``session.begin()`` on a parameter without a type: what callers hand in decides."""
        if _method(call) != "begin" or _receiver(call) != name:
            return None
        assert isinstance(call.func, ast.Attribute)
        ref = ref_of(call.func.value)
        if ref is None or self._is_savepoint(call, function.module):
            return None
        kinds = self.inference.infer(call.func.value, function.module)
        if kinds != UNKNOWNS or not self._is_parameter(ref, function):
            return None
        return Begun(ref, call, function.module)

    def _is_parameter(self, ref: Ref, function: FunctionInfo) -> bool:
        return all(isinstance(node, ast.arg) for node in self._bindings(ref, function.module))

    # -- what is open -----------------------------------------------------------------

    def _is_open(self, session: Ref, node: ast.AST, function: FunctionInfo) -> bool:
        if any(self._is_same(session, ref, function.module) for ref in self._open(node, function)):
            return True
        return self._is_begun_before(session, node, function) or (
            self._is_given_open(session, node, function)
        )

    def _is_same(self, one: Ref, other: Ref, module: Module) -> bool:
        if one.text != other.text:
            return False
        bindings = self._bindings(one, module)
        return bool(bindings) and bindings == self._bindings(other, module)

    def _bindings(self, ref: Ref, module: Module) -> set[ast.AST]:
        found = self.inference.names.lookup(ref.root.id, ref.root, module)
        return {d.binding.node for d in found if d.binding is not None}

    def _open(self, node: ast.AST, function: FunctionInfo) -> Iterator[Ref]:
        """Yield the sessions that ``with`` blocks around a node hold a transaction of."""
        around = [node, *function.module.ancestors(node)]
        for outer in around[1:]:
            if outer is function.node:
                return
            if isinstance(outer, (ast.With, ast.AsyncWith)):
                for item in outer.items:
                    if item in around:
                        break
                    yield from self._opened(item, function.module)

    def _opened(self, item: ast.withitem, module: Module) -> Iterator[Ref]:
        call, target = item.context_expr, item.optional_vars
        session = self._begins_on(call, module)
        if session is not None:
            yield session
        elif isinstance(call, ast.Call):
            functions = self.sources.called(call, module)
            if isinstance(target, ast.Name):
                held = functions and all(self._holds_yielded(f) for f in functions)
                if held or self._is_factory_begin(call, module):
                    yield Ref(target.id, target)
            for function in functions[:1] if len(functions) == 1 else ():
                for name, ref in self._given(function, call, module):
                    if self._holds_parameter(function, name):
                        yield ref

    def _is_factory_begin(self, call: ast.Call, module: Module) -> bool:
        kinds = self.inference.infer(call.func, module)
        return all(
            isinstance(k, FunctionRef)
            and k.info.name == "begin"
            and k.receiver is not None
            and self.inference.matches(k.receiver, FACTORIES)
            for k in kinds
        )

    def _holds_yielded(self, function: FunctionInfo) -> bool:
        """Tell whether a generator yields a session inside an open transaction of it."""
        if function not in self._holds:
            self._holds[function] = False
            refs = [(ref_of(y.value) if y.value else None, y) for y in function.yields]
            self._holds[function] = bool(refs) and all(
                ref is not None and self._is_open(ref, y, function) for ref, y in refs
            )
        return self._holds[function]

    def _holds_parameter(self, function: FunctionInfo, name: str) -> bool:
        return bool(function.yields) and all(
            any(ref.text == name for ref in self._open(y, function)) for y in function.yields
        )

    def _is_given_open(self, session: Ref, node: ast.AST, function: FunctionInfo) -> bool:
        """Tell whether a dependency hands the session over inside an open transaction."""
        bindings = self._bindings(session, function.module)
        given = next(iter(bindings)) if len(bindings) == 1 else None
        if not isinstance(given, ast.arg) or session.text != given.arg:
            return False
        functions = self.sources.dependencies(given, function.module)
        if not functions or not all(self._holds_yielded(f) for f in functions):
            return False
        before = [n for n in function.calls if position(n) < position(node)]
        return not any(_may_end(call, session.text) for call in before)

    def _is_begun_before(self, session: Ref, node: ast.AST, function: FunctionInfo) -> bool:
        """Tell whether a plain ``session.begin()`` earlier in the block still holds."""
        module = function.module
        child: ast.AST | None = module.statement(node)
        while child is not None and child is not function.node:
            parent = module.parent(child)
            for block in blocks(parent) if parent is not None else ():
                if child in block:
                    for earlier in block[: block.index(child)]:
                        if self._is_plain_begin(earlier, session, module):
                            return not self._is_ended(earlier, node, session, function)
            child = parent
        return False

    def _is_plain_begin(self, statement: ast.stmt, session: Ref, module: Module) -> bool:
        value = getattr(statement, "value", None)
        if isinstance(value, ast.Await):
            value = value.value
        begun = self._begins_on(value, module) if isinstance(value, ast.Call) else None
        return begun is not None and self._is_same(session, begun, module)

    @staticmethod
    def _is_ended(begin: ast.stmt, node: ast.AST, session: Ref, function: FunctionInfo) -> bool:
        end = (begin.end_lineno or 0, begin.end_col_offset or 0)
        between = [
            n for n in body_nodes(function.node)
            if isinstance(n, ast.Call) and end <= position(n) < position(node)
        ]  # fmt: skip
        return any(_method(n) in ENDING or _may_end(n, session.text) for n in between)

    # -- savepoints -------------------------------------------------------------------

    def lonely_savepoints(self, function: FunctionInfo) -> Iterator[tuple[ast.Call, Ref]]:
        """Yield the savepoints of sessions that are made in the function and never committed."""
        for call in function.calls:
            if _method(call) not in ("begin_nested", "begin"):
                continue
            if not self._is_savepoint(call, function.module) or not isinstance(
                call.func, ast.Attribute
            ):
                continue
            session = call.func.value
            if isinstance(session, ast.Name) and self._is_lonely(session, function):
                yield call, Ref(session.id, session)

    def _is_lonely(self, session: ast.Name, function: FunctionInfo) -> bool:
        module = function.module
        found = self.inference.names.lookup(session.id, session, module)
        bindings = [d.binding for d in found if d.binding is not None]
        if len(bindings) != 1 or len(found) != 1 or bindings[0].kind not in ("with", "assign"):
            return False
        made = bindings[0].value
        if not isinstance(made, ast.Call) or module.function(made) is not function.node:
            return False
        if not self.sessions.is_made_alone(made, module):
            return False
        return all(
            _is_plain_use(node, module)
            for node in ast.walk(function.node)
            if isinstance(node, ast.Name) and node.id == session.id
        )


def ref_of(node: ast.expr) -> Ref | None:
    """Return the reference that a dotted name is."""
    root: ast.expr = node
    while isinstance(root, ast.Attribute):
        root = root.value
    return Ref(ast.unparse(node), root) if isinstance(root, ast.Name) else None


def _is_guarded(function: FunctionInfo) -> bool:
    """Tell whether the function asks whether a transaction is open."""
    return any(
        isinstance(node, ast.Attribute) and node.attr in GUARDS
        for node in body_nodes(function.node)
    )


def _method(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _receiver(call: ast.Call) -> str:
    return ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""


def _may_end(call: ast.Call, text: str) -> bool:
    """Tell whether a call may end the transaction of a session, itself or by handing it on."""
    if _receiver(call) == text:
        return _method(call) in ENDING
    given = [*call.args, *(k.value for k in call.keywords)]
    return any(
        isinstance(n, (ast.Name, ast.Attribute)) and ast.unparse(n) == text
        for value in given
        for n in ast.walk(value)
    )


def _is_plain_use(node: ast.Name, module: Module) -> bool:
    if not isinstance(node.ctx, ast.Load):
        return True
    method = module.parent(node)
    if not isinstance(method, ast.Attribute):
        return False
    call = module.parent(method)
    if not isinstance(call, ast.Call) or call.func is not method:
        return False
    return method.attr in PLAIN or (method.attr == "begin" and bool(call.args or call.keywords))
