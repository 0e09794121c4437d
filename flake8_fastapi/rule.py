"""What a rule is: a frozen record around a generator function."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_fastapi.settings import Role

if TYPE_CHECKING:
    from flake8_fastapi.model.context import Context


#: Rules speak of production code unless they say otherwise; settings modules are production.
PRODUCTION = frozenset({Role.PRODUCTION, Role.SETTINGS})


class Finding(NamedTuple):
    """One finding: where (1-based line, 0-based column), which code, and the text."""

    line: int
    column: int
    code: str
    text: str


class Problem(NamedTuple):
    """What a rule yields: the node at fault and the values of its message."""

    node: ast.AST
    values: dict[str, object]
    message: str | None = None


def problem(node: ast.AST, message: str | None = None, **values: object) -> Problem:
    """Return the problem at `node`; `values` fill the rule's message or the one given here."""
    return Problem(node, values, message)


Check = Callable[[Any, "Context"], Iterable[Problem]]


class Rule(NamedTuple):
    """One rule of the contract: its code, its documentation and its check."""

    code: str
    name: str
    summary: str
    category: str
    default: bool
    on: tuple[type, ...]
    roles: frozenset[Role]
    message: str
    explanation: str
    needs: tuple[str, ...]
    check: Check

    def finding(self, found: Problem, context: Context) -> Finding | None:
        """Return the finding that a problem makes, or None when it is one of another file."""
        if not context.owns(found.node):
            return None
        text = (found.message or self.message).format(**found.values)
        line, column = context.position(found.node)
        return Finding(line, column, self.code, text)


def rule(
    code: str,
    *,
    on: type | tuple[type, ...],
    message: str,
    name: str,
    default: bool = True,
    roles: frozenset[Role] = PRODUCTION,
    needs: tuple[str, ...] = (),
) -> Callable[[Check], Rule]:
    """Make the decorated generator the rule `code`.

    `on` names the elements it is called with: classes of `ast` or of the model. `needs`
    are words of which a file must contain at least one before the rule is asked at all.
    The first line of the docstring is the summary, the whole of it the documentation;
    the category is the room (folder) that holds the file.
    """

    def register(check: Check) -> Rule:
        documentation = check.__doc__ or ""
        return Rule(
            code=code,
            name=name,
            summary=documentation.strip().split("\n", 1)[0].rstrip("."),
            category=check.__module__.split(".")[-2].replace("_", "-"),
            default=default,
            on=on if isinstance(on, tuple) else (on,),
            roles=roles,
            message=message,
            explanation=documentation,
            needs=needs,
            check=check,
        )

    return register
