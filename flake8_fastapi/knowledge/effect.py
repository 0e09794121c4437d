"""What a call does to the caller, and when it does not."""

from __future__ import annotations

from typing import Literal, NamedTuple

Category = Literal["http", "blocking", "database", "send"]


class Unless(NamedTuple):
    """A call is excused when the argument of `parameter` fulfils one of the conditions.

    The argument is found by its keyword, or by its position counted without ``self``. `done`
    names functions whose results have nothing left to wait for: the call is innocent on those.
    """

    parameter: str
    position: int | None = None
    values: tuple[object, ...] = ()
    types: tuple[str, ...] = ()
    given: bool = False
    other_than: tuple[object, ...] = ()
    done: tuple[str, ...] = ()
    missing: bool = False
    prefixes: tuple[str, ...] = ()


class Effect(NamedTuple):
    """One thing that a call does; `advice` completes "...; use ...".

    With `only`, the call does it where that condition holds, and not where it cannot be told.
    """

    category: Category
    advice: str
    unless: tuple[Unless, ...] = ()
    only: Unless | None = None


#: Names of functions, methods and classes (whose construction counts) with what a call of them
#: does. A name may end in ``.*``: all below it. An empty tuple says that the call is harmless.
Table = dict[str, tuple[Effect, ...]]

#: Objects that look like files and live in memory.
IN_MEMORY = ("io.BytesIO", "io.StringIO")


def all_of(prefix: str, names: str, *effects: Effect) -> Table:
    """Return a table that gives the names (separated by spaces) below `prefix` these effects."""
    return {f"{prefix}.{name}": effects for name in names.split()}
