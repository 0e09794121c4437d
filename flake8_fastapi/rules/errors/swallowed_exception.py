"""FA018."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.exceptions import is_broad, members, suppressions

SUPPRESSED = (
    "`{clause}` drops every error of its block, programming errors included, without a trace; "
    "name the exceptions that are expected, or log the others"
)


@rule(
    "FA018",
    name="swallowed-exception",
    on=(ast.ExceptHandler, ast.With, ast.AsyncWith, ast.Call),
    needs=("except", "suppress"),
    message=(
        "`{clause}` drops every error, programming errors included, without a trace; name the "
        "exceptions that are expected, or log the others"
    ),
)
def swallowed_exception(
    node: ast.ExceptHandler | ast.With | ast.AsyncWith | ast.Call, context: Context
) -> Iterator[Problem]:
    """Every exception is caught and nothing is done about it.

    ## What it does

    Reports `except:`, `except Exception` and `except BaseException` (alone or in a tuple) with a
    body that does nothing: `pass`, `...`, a docstring, `continue`, `return` or `return None`; and
    `contextlib.suppress` of these. A handler that logs, raises, returns an answer or uses the
    exception is left alone, and so is one for specific exceptions, or in code that has nothing to
    do with the application, by its imports and those of its folder.

    ## Why is this bad?

    The handler was written for one failure and hides all the others: a wrong name, a changed
    library, a database that is gone. Nobody hears of them, and the program goes on with half of
    its work done.

    ## Example

    ```python
    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    @app.get("/ports")
    def ports(numbers: str) -> list[int]:
        found = []
        for number in numbers.split(","):
            try:
                found.append(int(number))
            except Exception:  # FA018
                continue
        return found
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    @app.get("/ports")
    def ports(numbers: str) -> list[int]:
        found = []
        for number in numbers.split(","):
            try:
                found.append(int(number))
            except ValueError:
                continue
        return found
    ```

    ## Known problems

    A handler that is meant to ignore everything (a best-effort clean-up) is reported, too: log at
    debug level there.

    ## Source

    - Document D1
    - <https://docs.python.org/3/library/contextlib.html#contextlib.suppress>
    """
    clause, message = _swallows(node, context)
    if clause and not context.app.is_apart(context.module):
        yield problem(node, message=message, clause=clause)


def _swallows(
    node: ast.ExceptHandler | ast.With | ast.AsyncWith | ast.Call, context: Context
) -> tuple[str, str | None]:
    """Return the clause that drops every error, or "", and the message for it."""
    if isinstance(node, ast.ExceptHandler):
        idle = all(_is_idle(statement) for statement in node.body)
        return (_clause(node, context) if idle and _is_broad(node, context) else "", None)
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr == "enter_context":
            if node.args and _suppresses(node.args[0], context):
                return context.source(node.args[0]), SUPPRESSED
    elif context.module.mentions("suppress"):
        for item in node.items:
            if _suppresses(item.context_expr, context):
                return f"with {context.source(item.context_expr)}", SUPPRESSED
    return "", None


def _is_idle(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant)
    if isinstance(statement, ast.Return):
        value = statement.value
        return value is None or (isinstance(value, ast.Constant) and value.value is None)
    return isinstance(statement, (ast.Pass, ast.Continue))


def _is_broad(node: ast.ExceptHandler, context: Context) -> bool:
    if node.type is None:
        return True
    return any(is_broad(types) for types in members(context.types, node.type, context.module))


def _clause(node: ast.ExceptHandler, context: Context) -> str:
    return f"except {context.source(node.type)}" if node.type is not None else "except:"


def _suppresses(node: ast.expr, context: Context) -> bool:
    if not isinstance(node, (ast.Call, ast.Name, ast.Attribute)):
        return False
    clause = suppressions(context.types, node, context.module)
    return clause is not None and any(is_broad(types) for types in clause)
