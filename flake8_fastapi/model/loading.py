"""Objects that come out of asynchronous sessions, and what of them is loaded.

Source: SQLAlchemy "Preventing Implicit IO when Using AsyncSession".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.model.loader_options import NOTHING, Chain, Chains, LoaderOptions, is_loaded
from flake8_fastapi.model.orm import Orm, Relationship
from flake8_fastapi.model.sessions import Sessions
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.cycles import Answers
from flake8_fastapi.semantics.entities import ClassInfo, FunctionInfo, body_nodes
from flake8_fastapi.semantics.flow import position
from flake8_fastapi.semantics.sources import Sources
from flake8_fastapi.semantics.types import UNKNOWNS, ClassRef, FunctionRef, Instance, without_none

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

STATEMENTS = frozenset({"execute", "scalar", "scalars", "exec", "stream", "stream_scalars"})
BY_KEY = frozenset({"get", "get_one"})
LOADS = STATEMENTS | BY_KEY
RESULTS = (
    "sqlalchemy.Result", "sqlalchemy.ScalarResult", "sqlalchemy.ext.asyncio.AsyncResult",
    "sqlalchemy.ext.asyncio.AsyncScalarResult",
)  # fmt: skip
PASSING = frozenset(
    f"builtins.{name}"
    for name in ("list", "tuple", "set", "sorted", "reversed", "next", "iter", "enumerate")
)
MAX_DEPTH = 16
#: How many calls inside each other are read with their arguments.
MAX_FRAMES = 3


class Origin(NamedTuple):
    """How an object got here: the call that loaded it and the relationships followed since.

    `kind` is the class of the object where it can be seen, `seen` are the classes on the way.
    """

    call: ast.Call
    session: str
    loaded: Chains
    kind: str = ""
    path: Chain = ()
    seen: tuple[str, ...] = ()


class LazyAccess(NamedTuple):
    """An attribute access that would load a relationship of an object of this class."""

    node: ast.Attribute
    owner: str
    call: ast.Call


class Loading:
    """What objects of asynchronous sessions have loaded, in one project."""

    def __init__(
        self, inference: Inference, sources: Sources, orm: Orm, sessions: Sessions
    ) -> None:
        self.inference = inference
        self.sources = sources
        self.orm = orm
        self.sessions = sessions
        self.options = LoaderOptions(inference, sources)
        self._origins = self._memory()
        self._frames = 0

    def lazy_accesses(self, function: FunctionInfo) -> Iterator[LazyAccess]:
        """Yield the accesses in a coroutine function that load a relationship implicitly."""
        seen: set[str] = set()
        for node in body_nodes(function.node):
            if not isinstance(node, ast.Attribute) or node.attr not in self.orm.names:
                continue
            if not isinstance(node.ctx, ast.Load) or ast.unparse(node) in seen:
                continue
            owner, call = self._lazy(node, function.module)
            if call is not None:
                seen.add(ast.unparse(node))
                yield LazyAccess(node, owner, call)

    def _lazy(self, node: ast.Attribute, module: Module) -> tuple[str, ast.Call | None]:
        known = self._known(node.value, module)
        if known is not None and self.orm.relationship(known, node.attr) is None:
            return "", None
        origins = self.origins(node.value, module)
        for origin in origins or ():
            kind = known or self._class_of(origin, node.value, module)
            relationship = self.orm.relationship(kind, node.attr) if kind is not None else None
            if relationship is None or not self._loads(relationship, origin):
                return "", None
        if not origins:
            return "", None
        return known.name if known is not None else origins[0].kind, origins[0].call

    def _known(self, node: ast.expr, module: Module) -> ClassInfo | None:
        return self.orm.mapped_class(self.inference.infer(node, module))

    def _class_of(self, origin: Origin, node: ast.expr, module: Module) -> ClassInfo | None:
        """Return the class that the origin tells, where inference knows nothing of the value."""
        kinds = without_none(self.inference.infer(node, module))
        declared = all(isinstance(kind, FunctionRef) for kind in kinds)
        return self.orm.class_named(origin.kind) if declared or kinds == UNKNOWNS else None

    @staticmethod
    def _loads(relationship: Relationship, origin: Origin) -> bool:
        """Tell whether the access emits SQL; what leads back to an object on the way does not."""
        if not relationship.is_lazy or is_loaded((*origin.path, relationship.name), origin.loaded):
            return False
        back = relationship.target.rsplit(".", 1)[-1] in origin.seen
        return not (origin.path and back and relationship.many is not True)

    @staticmethod
    def _memory() -> Answers[tuple[Origin, ...] | None]:
        return Answers(None, MAX_DEPTH)

    # -- where objects come from ------------------------------------------------------

    def origins(self, node: ast.expr, module: Module) -> tuple[Origin, ...] | None:
        """Return how an object (or each of several) was loaded; None when that cannot be seen.

        What is certainly None has no origin: the tuple is empty.
        """
        return self._origins.ask(node, lambda: self._find(node, module))

    def _find(self, node: ast.expr, module: Module) -> tuple[Origin, ...] | None:
        if isinstance(node, ast.Constant):
            return () if node.value is None else None
        if isinstance(node, ast.Subscript):
            return self.origins(node.value, module)
        if isinstance(node, (ast.List, ast.Tuple)):
            return self._all([(item, module) for item in node.elts])
        if isinstance(node, (ast.ListComp, ast.GeneratorExp)):
            return self.origins(node.elt, module)
        if isinstance(node, ast.Attribute):
            return self._followed(node, module)
        if isinstance(node, ast.Call):
            return self._called(node, module)
        if isinstance(node, ast.Name):
            found = self._all(self.sources.step(node, module))
            return self._touched(node, module, found) if found else found
        if isinstance(node, (ast.Await, ast.IfExp, ast.BoolOp, ast.NamedExpr)):
            return self._all(self.sources.step(node, module))
        return None

    def _all(self, parts: list[tuple[ast.expr, Module]] | None) -> tuple[Origin, ...] | None:
        found: list[Origin] = []
        for value, home in parts or ():
            origins = self.origins(value, home)
            if origins is None:
                return None
            found.extend(origins)
        return tuple(found) if parts else None

    def _called(self, call: ast.Call, module: Module) -> tuple[Origin, ...] | None:
        functions = self.sources.called(call, module)
        if functions:
            found = self._all(self.sources.step(call, module)) if not self._frames else None
            return found if found is not None else self._given(functions, call, module)
        if isinstance(call.func, ast.Attribute):
            receiver = call.func.value
            if call.func.attr in LOADS and self.sessions.is_async(receiver, module):
                return self._load(call, call.func, module)
            types = self.inference.infer(receiver, module)
            passes = self.inference.is_instance(types, RESULTS)
            return self.origins(receiver, module) if passes else None
        if isinstance(call.func, ast.Name) and call.args:
            if self.inference.name_of(call.func, module) in PASSING:
                return self.origins(call.args[0], module)
        return None

    def _given(
        self, functions: list[FunctionInfo], call: ast.Call, module: Module
    ) -> tuple[Origin, ...] | None:
        """Return what functions give for the arguments of this call: a statement, options."""
        if self._frames == MAX_FRAMES:
            return None
        found: list[Origin] = []
        for function in functions:
            remembered, self._origins = self._origins, self._memory()
            self._frames += 1
            try:
                with self.sources.within(function, call, module):
                    origins = self._all(self.sources.outcomes(function))
            finally:
                self._frames -= 1
                self._origins = remembered
            if origins is None:
                return None
            found.extend(origins)
        return tuple(found)

    def _load(
        self, call: ast.Call, function: ast.Attribute, module: Module
    ) -> tuple[Origin, ...] | None:
        loaded: Chains | None = NOTHING
        if function.attr in BY_KEY:
            options = argument(call, "options")
            if options is not None:
                loaded = self.options.of_argument(options, module)
        else:
            statement = argument(call, "statement", 0)
            loaded = self.options.of_statement(statement, module) if statement else None
        if loaded is None or any(k.arg is None for k in call.keywords):
            return None
        session = ast.unparse(function.value)
        return (Origin(call, session, loaded, self._entity(call, module)),)

    def _entity(self, call: ast.Call, module: Module) -> str:
        """Return the class of the objects that a session's method loads, or ""."""
        entity = argument(call, "entity", 0)
        kinds = self.inference.infer(*self.sources.handed(entity, module)) if entity else ()
        kind = kinds[0] if len(kinds) == 1 else None
        if isinstance(kind, ClassRef):
            return kind.info.name
        if not isinstance(kind, Instance) or len(kind.args) != 1:
            return ""
        info = self.orm.mapped_class(kind.args[0])
        return info.name if info is not None else ""

    def _followed(self, node: ast.Attribute, module: Module) -> tuple[Origin, ...] | None:
        """Return the origins of a related object, where the relationship itself is loaded."""
        if node.attr not in self.orm.names:
            return self._of_row(node, module) if node.attr[:1].isupper() else None
        found = []
        for origin in self.origins(node.value, module) or ():
            known = self._known(node.value, module)
            kind = known or self._class_of(origin, node.value, module)
            relationship = self.orm.relationship(kind, node.attr) if kind is not None else None
            if kind is None or relationship is None or self._loads(relationship, origin):
                return None
            target = relationship.target.rsplit(".", 1)[-1]
            path = (*origin.path, node.attr)
            found.append(origin._replace(kind=target, path=path, seen=(*origin.seen, kind.name)))
        return tuple(found) or None

    def _of_row(self, node: ast.Attribute, module: Module) -> tuple[Origin, ...] | None:
        """Return the origins of the object of a row: ``row.User`` of ``select(User)``."""
        if self.orm.class_named(node.attr) is None:
            return None
        found = self.origins(node.value, module)
        return tuple(o._replace(kind=node.attr) for o in found) if found is not None else None

    # -- what is loaded later ---------------------------------------------------------

    def _touched(
        self, node: ast.Name, module: Module, origins: tuple[Origin, ...]
    ) -> tuple[Origin, ...] | None:
        """Add what the function around a variable loads of it, or of others by other queries."""
        function = module.function(node)
        if function is None or isinstance(function, ast.Lambda):
            return origins
        more: set[str] = set()
        around = {id(n) for n in module.ancestors(node)}
        before = [
            n for n in body_nodes(function) if position(n) < position(node) and id(n) not in around
        ]
        for each in before:
            names = self._touches(each, node.id, module)
            if names is None:
                return None
            more |= names
        added = {(*origin.path, name) for name in more for origin in origins}
        return tuple(o._replace(loaded=o.loaded | added) for o in origins)

    def _touches(self, node: ast.AST, name: str, module: Module) -> set[str] | None:
        if isinstance(node, ast.Attribute):
            if isinstance(node.value, ast.Attribute) and node.value.attr == "awaitable_attrs":
                return {node.attr}
            return {node.attr} if isinstance(node.ctx, ast.Store) else set()
        if not isinstance(node, ast.Call):
            return set()
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if method == "refresh":
            return self._refreshed(node)
        if method in LEADING_NAMES or _last(node.func) in LEADING_NAMES:
            return {a.attr for a in node.args if isinstance(a, ast.Attribute)}
        given = [*node.args, *(k.value for k in node.keywords)]
        if not any(isinstance(n, ast.Name) and n.id == name for a in given for n in ast.walk(a)):
            return set()
        if method == "run_sync" or _last(node.func) in ("setattr", "set_committed_value"):
            return None
        awaited = isinstance(module.parent(node), ast.Await)
        return None if awaited and not self._is_known(node, module) else set()

    def _is_known(self, call: ast.Call, module: Module) -> bool:
        """Tell whether the call is of a library: it loads no relationship of its arguments."""
        kinds = self.inference.infer(call.func, module)
        return all(isinstance(k, FunctionRef) and k.info.module.is_stub for k in kinds)

    @staticmethod
    def _refreshed(call: ast.Call) -> set[str] | None:
        given = argument(call, "attribute_names", 1)
        if given is None:
            return set()
        if not isinstance(given, (ast.List, ast.Tuple, ast.Set)):
            return None
        names = {i.value for i in given.elts if isinstance(i, ast.Constant)}
        return {name for name in names if isinstance(name, str)}


LEADING_NAMES = frozenset({"joinedload", "selectinload", "subqueryload", "immediateload"})


def _last(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
