"""FA039."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.project.roles import in_main_block
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.arguments import argument, has_unpacking

PRINTERS = {"builtins.print": "file", "pprint.pprint": "stream", "pprint.pp": "stream"}


@rule(
    "FA039",
    name="print-call",
    on=ast.Call,
    needs=("print", "pp("),
    message="`{call}()` in production code has no level and no context; use a logger of `logging`",
)
def print_call(call: ast.Call, context: Context) -> Iterator[Problem]:
    """`print` in production code.

    ## What it does

    Reports calls of the builtin `print` and of `pprint.pprint` in production code. Scripts,
    command lines, functions that only these use, tests, migrations, code that has nothing to do
    with the application and `if __name__ == "__main__":` blocks may print.

    ## Why is this bad?

    What is printed has no level, no logger name and no time, cannot be filtered or sent
    elsewhere, and is usually left over from debugging.

    ## Example

    ```python
    from fastapi import FastAPI

    app = FastAPI(docs_url=None)


    @app.get("/greeting")
    def greeting(name: str) -> str:
        print("greeting", name)  # FA039
        return f"Hello {name}"
    ```

    ## Use instead

    ```python
    import logging

    from fastapi import FastAPI

    logger = logging.getLogger(__name__)
    app = FastAPI(docs_url=None)


    @app.get("/greeting")
    def greeting(name: str) -> str:
        logger.info("greeting requested")
        return f"Hello {name}"
    ```

    ## Known problems

    A file that is a command line without `click`, `typer`, `fire` or `argparse` counts as
    production code; name it with `--fastapi-script-paths`.

    ## Source

    - Document D1, "Putting print() in production code"
    - <https://docs.python.org/3/howto/logging.html>
    """
    name = context.name_of(call.func)
    if name not in PRINTERS or has_unpacking_of_keywords(call):
        return
    if argument(call, PRINTERS[name]) is not None or in_main_block(call, context.module):
        return
    if not context.app.is_apart(context.module) and not _is_for_commands(call, context):
        yield problem(call, call=name.rsplit(".", 1)[-1])


def _is_for_commands(call: ast.Call, context: Context) -> bool:
    """Tell whether only scripts and commands run the function around a call."""
    function = context.module.enclosing_function(call)
    return function is not None and context.app.belonging.serves_commands(
        context.function_of(function)
    )


def has_unpacking_of_keywords(call: ast.Call) -> bool:
    """Tell whether ``**options`` may hold ``file=``."""
    return has_unpacking(call) and any(k.arg is None for k in call.keywords)
