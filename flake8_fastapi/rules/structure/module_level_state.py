"""FA037."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.knowledge.resources import CLOSABLE, CONNECTIONS, LASTING, LOCAL
from flake8_fastapi.model.context import Context
from flake8_fastapi.model.development import in_development_branch
from flake8_fastapi.model.routing import APP
from flake8_fastapi.model.state import Change, fills_once
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.roles import in_main_block, main_blocks
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.types import ClassRef, Instance, Types

INNOCENT = (*CLOSABLE, *LASTING, *LOCAL)
CREATE = ("sqlalchemy.MetaData.create_all", "sqlalchemy.schema.MetaData.create_all")
MAX_DEPTH = 3
SESSION = (
    "`{name}` is a database {kind} made when the module is imported, so all requests share it; "
    "make one for each request in a dependency"
)
OPENED = (
    "`{name}` opens a database {kind} when the module is imported; do this in the lifespan, or in "
    "a dependency"
)
TABLES = (
    "`{name}` creates the tables when the module is imported{chain}, in every worker and every "
    "test; use migrations, or the lifespan"
)
LOGGING = (
    "`{name}` sets up logging when the module is imported, whoever imports it; call it where the "
    "process starts (main block or lifespan), or configure the server's logging"
)


@rule(
    "FA037",
    name="module-level-state",
    on=Module,
    message=(
        "`{name}` is state of the module that requests change (in `{function}()`, {place}): every "
        "worker has its own and a restart loses it; keep it in a database or a cache such as Redis"
    ),
)
def module_level_state(module: Module, context: Context) -> Iterator[Problem]:
    """State or side effects at module level.

    ## What it does

    Reports (a) containers and globals at module level that a route, a dependency, middleware, or
    code that they call, changes; (b) database sessions and connections that are made while a
    module is imported; (c) `create_all` and `logging.basicConfig` run while a module is imported.
    Engines, session factories, pools, clients, values created once on first use, registries filled
    at import, changes by start-up code, programs and modules that only these import are left alone.

    ## Why is this bad?

    A server runs several worker processes, each with a copy of its own of what a module holds: two
    requests see different states, and a restart loses them all. A session is for one request at a
    time. What runs at import also runs in tests, migrations and tools that only import the module.

    ## Example

    ```python
    from fastapi import FastAPI

    app = FastAPI(docs_url=None, redoc_url=None)
    visits: dict[str, int] = {}  # FA037


    @app.get("/visits/{page}")
    def visit(page: str) -> int:
        visits[page] = visits.get(page, 0) + 1
        return visits[page]
    ```

    ## Use instead

    ```python
    from collections.abc import AsyncIterator
    from typing import Annotated

    from fastapi import Depends, FastAPI
    from redis.asyncio import Redis

    app = FastAPI(docs_url=None, redoc_url=None)


    async def get_redis() -> AsyncIterator[Redis]:
        async with Redis(host="cache") as client:
            yield client


    @app.get("/visits/{page}")
    async def visit(page: str, redis: Annotated[Redis, Depends(get_redis)]) -> int:
        return await redis.incr(f"visits:{page}")
    ```

    ## Known problems

    Changes through a parameter, or through what a function returns, are not seen.

    ## Source

    - Documents D1 and D4
    - <https://fastapi.tiangolo.com/deployment/server-workers/>
    - <https://fastapi.tiangolo.com/advanced/events/>
    """
    for binding, types in context.app.states.variables(module):
        change = _changed(binding.name, types, context)
        if change is not None and not in_main_block(binding.node, module):
            place = context.place(change.module, change.node)
            yield problem(
                binding.node, name=binding.name, function=change.function.name, place=place
            )
    found = [*_connections(module, context), *_calls(module, context)]
    if found and not _is_program(module, context):
        yield from found


def _is_program(module: Module, context: Context) -> bool:
    """Tell whether the module is there for programs, and no part of the application."""
    if module.path.stem == "__main__" or context.app.is_apart(module):
        return True
    return _has_main(module, context) or context.app.belonging.serves_only(
        module, lambda user: _has_main(user, context)
    )


def _has_main(module: Module, context: Context) -> bool:
    if not main_blocks(module) or context.app.routers_in(module):
        return False
    return not any(
        isinstance(statement, (ast.Assign, ast.AnnAssign))
        and isinstance(statement.value, ast.Call)
        and context.types.is_instance(context.types.infer(statement.value, module), (APP,))
        for statement in module.tree.body
    )


# -- (a) state ------------------------------------------------------------------------


def _changed(name: str, types: Types, context: Context) -> Change | None:
    """Return a change of the variable that requests make, if it is one that matters."""
    container = context.app.states.is_container(types)
    if container and any(_holds_innocent(kind, context) for kind in types):
        return None
    changes = context.app.states.changes(name, context.module, container=container)
    made = [c for c in changes if not fills_once(c) and not _is_innocent(c, context)]
    if len(made) < len(changes) and all(change.removes for change in made):
        return None
    return next((change for change in made if context.app.serving.runs(change.function)), None)


def _holds_innocent(kind: object, context: Context) -> bool:
    if not isinstance(kind, Instance) or not kind.args:
        return False
    held = kind.args[-1]
    if held and all(isinstance(each, ClassRef) for each in held):
        return True
    return context.types.is_instance(held, INNOCENT)


def _is_innocent(change: Change, context: Context) -> bool:
    if change.value is None:
        return False
    types = context.types.infer(change.value, change.module)
    return context.types.is_instance(types, INNOCENT)


# -- (b) sessions and connections -----------------------------------------------------


def _connections(module: Module, context: Context) -> Iterator[Problem]:
    made: list[ast.Assign | ast.AnnAssign] = [*module.nodes(ast.Assign)]
    for node in [*made, *module.nodes(ast.AnnAssign)]:
        value = node.value
        if isinstance(value, ast.Call) and _at_import(node, module):
            if context.is_instance(value, *CONNECTIONS):
                target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
                kind = _kind(value, context)
                yield problem(node, SESSION, name=context.source(target), kind=kind)
    for block in module.nodes(ast.With):
        item = block.items[0].context_expr
        if _at_import(block, module) and context.is_instance(item, *CONNECTIONS):
            kind = _kind(item, context)
            yield problem(block, OPENED, name=context.source(item), kind=kind)


def _kind(node: ast.expr, context: Context) -> str:
    kinds = [kind for kind in context.infer(node) if isinstance(kind, Instance)]
    return "session" if any(kind.name.endswith("Session") for kind in kinds) else "connection"


def _at_import(node: ast.AST, module: Module) -> bool:
    if module.function(node) is not None:
        return False
    return not in_main_block(node, module) and not in_development_branch(node, module)


# -- (c) set-up -----------------------------------------------------------------------


def _calls(module: Module, context: Context) -> Iterator[Problem]:
    for statement in module.nodes(ast.Expr):
        call = statement.value
        if not isinstance(call, ast.Call) or not _at_import(statement, module):
            continue
        name = context.source(call.func) + "()"
        if module.mentions("basicConfig") and context.name_of(call.func) == "logging.basicConfig":
            yield problem(call, LOGGING, name=name)
        elif context.app.project.texts.with_word("create_all"):
            yield from _tables(call, name, module, context)


def _tables(call: ast.Call, name: str, module: Module, context: Context) -> Iterator[Problem]:
    if any(_creates(node, module, context) for node in ast.walk(call)):
        yield problem(call, TABLES, name=name, chain="")
        return
    for inner in ast.walk(call):
        found = _created(inner, module, context, 0)
        if found is not None:
            place = context.place(*found)
            yield problem(call, TABLES, name=name, chain=f" ({place})")
            return


def _creates(node: ast.AST, module: Module, context: Context) -> bool:
    """Tell whether a node is ``create_all`` of the metadata, called or handed on to be called."""
    if not isinstance(node, ast.Attribute) or node.attr != "create_all":
        return False
    kinds = context.types.infer(node, module)
    return bool(kinds) and all(context.types.canonical(kind) in CREATE for kind in kinds)


def _created(
    call: ast.AST, module: Module, context: Context, depth: int
) -> tuple[Module, ast.AST] | None:
    """Return where a function that the call runs creates the tables."""
    if not isinstance(call, ast.Call) or depth > MAX_DEPTH:
        return None
    for target in context.app.calls.targets(call, module):
        if not isinstance(target, FunctionInfo):
            continue
        for node in body_nodes(target.node):
            if _creates(node, target.module, context):
                return target.module, node
            found = _created(node, target.module, context, depth + 1)
            if found is not None:
                return found
    return None
