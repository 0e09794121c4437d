"""FA026."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.settings import Role


@rule(
    "FA026",
    name="multiple-migration-heads",
    on=Module,
    roles=frozenset({Role.MIGRATION}),
    needs=("revision",),
    message=(
        "revision `{head}` is one of {count} heads, besides {others}, so `alembic upgrade head` "
        "refuses to run; join them with `alembic merge heads`"
    ),
)
def multiple_migration_heads(module: Module, context: Context) -> Iterator[Problem]:
    """Several heads in one folder of migrations.

    ## What it does

    Reports each revision of an Alembic `versions` folder that no other revision follows, if there
    are two or more of them.

    ## Why is this bad?

    `alembic upgrade head` fails when it cannot tell which head is meant. It happens when two
    branches of the code each add a migration to the same parent, and shows at deployment.

    ## Example

    ```python
    # file: migrations/versions/0001_beds.py
    revision = "0001"
    down_revision = None
    ```

    ```python
    # file: migrations/versions/0002_plants.py
    revision = "0002"  # FA026
    down_revision = "0001"
    ```

    ```python
    # file: migrations/versions/0003_tools.py
    revision = "0003"  # FA026
    down_revision = "0001"
    ```

    ## Use instead

    ```python
    # file: migrations/versions/0001_beds.py
    revision = "0001"
    down_revision = None
    ```

    ```python
    # file: migrations/versions/0002_plants.py
    revision = "0002"
    down_revision = "0001"
    ```

    ```python
    # file: migrations/versions/0003_tools.py
    revision = "0003"
    down_revision = "0002"
    ```

    ## Known problems

    A project that keeps several heads on purpose and runs `alembic upgrade heads` should ignore the
    rule in its migrations.

    ## Source

    - Document D0
    - <https://alembic.sqlalchemy.org/en/latest/branches.html>
    """
    heads = context.app.migrations.heads(module.path.parent)
    own = next((head for head in heads if head.path == module.path), None)
    if own is None or len(heads) < 2:
        return
    others = ", ".join(f"`{head.id}` ({head.path.name})" for head in heads if head is not own)
    for statement in module.tree.body:
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.lineno == own.line:
            yield problem(statement, head=own.id, count=len(heads), others=others)
            return
