"""Asks ``check`` for what `flake8_run` asks flake8, where a table in ``pyproject.toml`` is its."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from flake8_fastapi.commands.check_settings import TITLE, chosen_table
from flake8_fastapi.commands.flake8_run import Flake8Error, Linter, Reported
from flake8_fastapi.runner import Table, files, parse, run

_BASELINE = "fastapi-baseline"


def linter(arguments: Sequence[str]) -> Linter | None:
    """Return what `check` with its table reports, or None when it has none.

    `arguments` are flake8's; among them are those that choose the configuration.
    """
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--config")
    parser.add_argument("--isolated", action="store_true")
    given, rest = parser.parse_known_args(list(arguments))
    table, _ = chosen_table(given.config, given.isolated)
    if table is None:
        return None
    name = table.values.get(_BASELINE, "")
    return Linter(
        lambda paths: _reported(paths, rest, table),
        os.path.join(table.folder, name) if name else "",
        f'`baseline = "{{}}"` into the table {TITLE} of {table.folder / "pyproject.toml"}',
    )


def _reported(paths: Sequence[str], arguments: Sequence[str], table: Table) -> list[Reported]:
    options = parse([*arguments, f"--{_BASELINE}="], paths, table)
    results = run(options, files(options), iter)
    broken = {one for one in (*results.found, *results.unread) if one.unreadable}
    if broken:
        names = sorted(f"{one.path} ({one.code})" for one in broken)
        raise Flake8Error(f"flake8 cannot check {', '.join(names)}")
    return [Reported(one.path, one.line, one.column, one.code) for one in results.found]
