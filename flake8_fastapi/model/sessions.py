"""Database sessions: which call makes the one that an expression is, and how it is set up.

Source: SQLAlchemy "Session Basics" and "Asynchronous I/O (asyncio)".
"""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.class_names import called_name, class_names
from flake8_fastapi.semantics.entities import body_nodes
from flake8_fastapi.semantics.keywords import keywords_of
from flake8_fastapi.semantics.sources import Sources
from flake8_fastapi.semantics.types import ClassRef, FunctionRef, Instance, Types
from flake8_fastapi.semantics.values import is_false, is_true

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

ASYNC = ("sqlalchemy.ext.asyncio.AsyncSession", "sqlalchemy.ext.asyncio.async_scoped_session")
SYNC = ("sqlalchemy.orm.Session", "sqlalchemy.orm.scoped_session")
ASYNC_FACTORY = "sqlalchemy.ext.asyncio.async_sessionmaker"
FACTORIES = (ASYNC_FACTORY, "sqlalchemy.orm.sessionmaker")
ENGINES = ("sqlalchemy.Engine", "sqlalchemy.ext.asyncio.AsyncEngine")

Made = tuple[ast.Call, Module]


class Sessions:
    """The sessions and session factories of one project."""

    def __init__(self, inference: Inference, sources: Sources) -> None:
        self.inference = inference
        self.sources = sources

    def is_session(self, node: ast.expr, module: Module) -> bool:
        """Tell whether an expression is certainly a session, of either kind."""
        return self.inference.is_instance(self.inference.infer(node, module), (*ASYNC, *SYNC))

    def is_async(self, node: ast.expr, module: Module) -> bool:
        """Tell whether an expression is certainly an asynchronous session."""
        return self.inference.is_instance(self.inference.infer(node, module), ASYNC)

    def is_async_factory(self, call: ast.Call, module: Module) -> bool:
        """Tell whether a call makes a factory of asynchronous sessions."""
        name = called_name(call)
        if name is not None and name not in self.factory_names:
            return False
        kinds = self.inference.infer(call.func, module)
        if not self.inference.is_subclass(kinds, FACTORIES):
            return False
        if self.inference.is_subclass(kinds, (ASYNC_FACTORY,)):
            return True
        made = argument(call, "class_")
        types = self.inference.infer(made, module) if made is not None else ()
        return self.inference.is_subclass(types, ASYNC)

    def is_handed_out(self, call: ast.Call, module: Module) -> bool:
        """Tell whether a call constructs an asynchronous session that its function hands out.

        Such a function is a factory itself.
        """
        if not self._hands_out(call, module):
            return False
        kinds = self.inference.infer(call.func, module)
        return self.inference.is_subclass(kinds, ASYNC) and self._constructs(kinds)

    @staticmethod
    def _hands_out(call: ast.Call, module: Module) -> bool:
        """Tell whether a function returns or yields what a call gives, itself or by a name."""
        parent, function = module.parent(call), module.function(call)
        if function is None or isinstance(function, ast.Lambda):
            return False
        if isinstance(parent, (ast.Return, ast.Yield)):
            return True
        target = getattr(parent, "optional_vars", None) or getattr(parent, "target", None)
        if isinstance(parent, ast.Assign) and len(parent.targets) == 1:
            target = parent.targets[0]
        return isinstance(target, ast.Name) and any(
            isinstance(node, (ast.Return, ast.Yield))
            and isinstance(node.value, ast.Name)
            and node.value.id == target.id
            for node in body_nodes(function)
        )

    @cached_property
    def factory_names(self) -> frozenset[str]:
        """The names that classes of factories may have."""
        makers = (name.rpartition(".")[2] for name in FACTORIES)
        return class_names(self.inference.project, makers)

    def expires(self, call: ast.Call, module: Module) -> bool | None:
        """Tell whether the sessions of a factory or constructor call expire objects on commit.

        None when that cannot be seen.
        """
        options = keywords_of(self.inference, call, module)
        given = options.given.get("expire_on_commit")
        if given is None:
            return True if options.complete else None
        if is_false(self.inference, *given):
            return False
        return True if is_true(self.inference, *given) else None

    # -- where a session comes from ---------------------------------------------------

    def makers(self, node: ast.expr, module: Module) -> list[Made] | None:
        """Return the factory or constructor calls behind a session, None when some are unseen."""
        found: list[Made] = []
        for value, home in self.sources.of(node, module) or [(node, module)]:
            maker = self._maker(value, home) if isinstance(value, ast.Call) else None
            if maker is None:
                return None
            found.append(maker)
        return found

    def is_unseen(self, node: ast.expr, module: Module) -> bool:
        """Tell whether a session is handed in by code that cannot be seen from here."""
        return self.sources.of(node, module) is None

    def _maker(self, call: ast.Call, module: Module) -> Made | None:
        """Return the factory call (or the constructor call) that a session's call leads to."""
        kinds = self.inference.infer(call.func, module)
        if len(kinds) != 1 or argument(call, "expire_on_commit") is not None:
            return (call, module) if self._constructs(kinds) else None
        kind = kinds[0]
        if self._constructs(kinds):
            return call, module
        if isinstance(kind, Instance) and self.inference.matches(kind, FACTORIES):
            return self._factory(call.func, module)
        if isinstance(kind, FunctionRef) and isinstance(call.func, ast.Attribute):
            if kind.info.name == "begin" and kind.receiver is not None:
                if self.inference.matches(kind.receiver, FACTORIES):
                    return self._factory(call.func.value, module)
        return None

    def _constructs(self, kinds: Types) -> bool:
        if not self.inference.is_subclass(kinds, (*ASYNC, *SYNC)):
            return False
        return not any(
            isinstance(k, ClassRef) and not k.info.module.is_stub and "__init__" in k.info.members
            for k in kinds
        )

    def _factory(self, node: ast.expr, module: Module) -> Made | None:
        values = self.sources.of(node, module) or []
        calls = [(v, home) for v, home in values if isinstance(v, ast.Call)]
        if len(calls) != 1 or len(values) != 1:
            return None
        kinds = self.inference.infer(calls[0][0].func, calls[0][1])
        return calls[0] if self.inference.is_subclass(kinds, FACTORIES) else None

    def is_made_alone(self, call: ast.Call, module: Module) -> bool:
        """Tell whether a call makes a session that no outer transaction surrounds.

        A session on a connection takes part in the transaction of that connection.
        """
        kinds = self.inference.infer(call.func, module)
        made = self.inference.is_instance(kinds, FACTORIES) or self._constructs(kinds)
        bound = argument(call, "bind", 0)
        if not made or bound is None:
            return made and not call.keywords
        return self.inference.is_instance(self.inference.infer(bound, module), ENGINES)
