"""FA021."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.dependencies import Dependency
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.parameters import depends_target

YIELDED = (
    "Dependency `{name}` hands out {kind}, which stays open when the route raises, as the code "
    "after this `yield` does not run then; put the `yield` in a `with` block or in `try`/`finally`"
)

LEFT = (
    "Dependency `{name}` returns {kind} out of the `with` block, which closes it before the route "
    "runs; `yield` it there"
)


@rule(
    "FA021",
    name="dependency-without-cleanup",
    on=(Dependency, Module),
    message=(
        "Dependency `{name}` opens {kind} for each request and returns it, so nothing closes it; "
        "`yield` it inside a `with` block"
    ),
)
def dependency_without_cleanup(element: Dependency | Module, context: Context) -> Iterator[Problem]:
    """A dependency opens something that nothing closes.

    ## What it does

    Reports dependencies that open a session, connection, client or file for each request and return
    it, even out of a `with` block, or yield it outside a `with` block and `try`/`finally`. What
    lives as long as the application (module level, `app.state`, cached) is left alone, and so are
    factories.

    ## Why is this bad?

    What is returned is never closed: each request leaves a connection behind, until the pool is
    empty. When a route raises, the exception is thrown into the dependency at its `yield`, and the
    lines below do not run.

    ## Example

    ```python
    from typing import Annotated

    from fastapi import Depends, FastAPI
    from sqlalchemy.orm import Session, sessionmaker

    app = FastAPI(docs_url=None)
    factory = sessionmaker()


    def get_db() -> Session:
        db = factory()
        return db  # FA021


    @app.get("/dirty")
    def dirty(db: Annotated[Session, Depends(get_db)]) -> int:
        return len(db.dirty)
    ```

    ## Use instead

    ```python
    from collections.abc import Iterator
    from typing import Annotated

    from fastapi import Depends, FastAPI
    from sqlalchemy.orm import Session, sessionmaker

    app = FastAPI(docs_url=None)
    factory = sessionmaker()


    def get_db() -> Iterator[Session]:
        with factory() as db:
            yield db


    @app.get("/dirty")
    def dirty(db: Annotated[Session, Depends(get_db)]) -> int:
        return len(db.dirty)
    ```

    ## Known problems

    Any `finally` around the `yield` counts, whatever it does. An object that is passed to other
    code of the project counts as closed there.

    ## Source

    - Documents D0 to D4, on sessions in dependencies
    - <https://fastapi.tiangolo.com/tutorial/dependencies/dependencies-with-yield/>
    """
    if isinstance(element, Module):
        yield from _lambdas(element, context)
    else:
        yield from _handed_out(element.function, context)


def _lambdas(module: Module, context: Context) -> Iterator[Problem]:
    for call in context.app.dependencies.calls(module) if "lambda" in module.text else ():
        target = depends_target(call, None)
        if isinstance(target, ast.Lambda):
            kind = context.app.resources.made(target.body, module)
            if kind is not None:
                yield problem(target.body, name="lambda", kind=context.describe(kind))


def _handed_out(function: FunctionInfo, context: Context) -> Iterator[Problem]:
    resources = context.app.resources
    if not resources.is_plain(function):
        return
    for place in function.yields or function.returns:
        value = place.value if isinstance(place, (ast.Yield, ast.Return)) else None
        for part in value.elts if isinstance(value, ast.Tuple) else [value]:
            kind = resources.opened(part, function) if part is not None else None
            if kind is not None and part is not None:
                if not resources.is_kept(part, place, function):
                    message = YIELDED if function.yields else None
                    what = context.describe(kind)
                    yield problem(place, message, name=function.name, kind=what)
            elif part is not None and isinstance(place, ast.Return) and not function.yields:
                left = resources.left(part, place, function)
                if left is not None:
                    what = context.describe(left)
                    yield problem(place, LEFT, name=function.name, kind=what)
