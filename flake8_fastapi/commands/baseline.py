"""``flake8-fastapi baseline``: writes the baseline, and tells or removes what is gone from it."""

from __future__ import annotations

import argparse
import ast
import os
import shlex
import tokenize
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.baseline import (
    Baseline,
    BaselineError,
    Entry,
    Key,
    dump,
    entries_of,
    load,
    locked,
    name_of,
    save,
)
from flake8_fastapi.commands import flake8_run
from flake8_fastapi.commands.check_settings import SettingsError
from flake8_fastapi.commands.flake8_run import Flake8Error, Linter, Reported
from flake8_fastapi.project.module import UNPARSED, quietly

if TYPE_CHECKING:
    Parsers = argparse._SubParsersAction[argparse.ArgumentParser]

DEFAULT_NAME = "fastapi-baseline.jsonl"


@dataclass(frozen=True)
class Outcome:
    """What the command is to print, and its exit status."""

    status: int
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def add_parser(commands: Parsers) -> argparse.ArgumentParser:
    """Describe the verb and its options, and return its parser."""
    verb = commands.add_parser(
        "baseline",
        help="write today's findings to a file, so that flake8 reports only new ones",
        description="Writes the findings that flake8 reports today to a baseline. With the option "
        "`fastapi-baseline` flake8 reports only what is not in it.",
    )
    verb.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; default: .")
    verb.add_argument(
        "--output",
        metavar="FILE",
        help=f"the baseline; default: the one in flake8's configuration, or {DEFAULT_NAME}",
    )
    verb.add_argument(
        "--flake8-args",
        metavar="ARGS",
        default="",
        help="further arguments for flake8, such as --flake8-args='--config ci.cfg'",
    )
    mode = verb.add_mutually_exclusive_group()
    mode.add_argument("--prune", action="store_true", help="only remove entries that are gone")
    mode.add_argument(
        "--check", action="store_true", help="only list entries that are gone; status 1 if any"
    )
    return verb


def run(options: argparse.Namespace) -> Outcome:
    """Do what the options ask for; status 2 when it cannot be done."""
    from flake8_fastapi.runner import RunError

    try:
        linter = _linter(shlex.split(options.flake8_args))
        file = Path(options.output) if options.output else _default_file(linter)
        if "-" in options.paths:
            raise BaselineError("standard input has no place in a baseline")
        must_exist = options.prune or options.check
        _known(file, must_exist)  # before the work
        today = _today(linter.reported(options.paths), file)
        with locked(file):  # another writer may have been quicker
            state = _State(_known(file, must_exist), today, options.paths)
            if options.check:
                return _check(state)
            return _prune(state) if options.prune else _write(state, linter)
    except (BaselineError, Flake8Error, RunError, SettingsError, ValueError) as error:
        return Outcome(2, notes=(str(error),))


def _linter(arguments: Sequence[str]) -> Linter:
    """Return `check` where a table configures it, for flake8 does not read that; else flake8."""
    from flake8_fastapi.commands import check_run

    return check_run.linter(arguments) or flake8_run.linter(arguments)


def _known(file: Path, must_exist: bool) -> Baseline:
    return load(file) if must_exist or os.path.lexists(file) else Baseline(file)


class _State:
    """The baseline beside today's findings."""

    def __init__(self, known: Baseline, today: list[Entry], paths: Sequence[str]) -> None:
        self.file = known.file
        self.known = known.entries
        self.today = today
        folder = os.path.dirname(os.path.realpath(self.file))
        roots = [Path(os.path.realpath(path)) for path in paths or ["."]]
        names = {entry.path for entry in today}
        looked_at = {
            name
            for name in {entry.path for entry in self.known}
            if name in names or _is_below(Path(os.path.normpath(os.path.join(folder, name))), roots)
        }
        self.others = [entry for entry in self.known if entry.path not in looked_at]
        self.covered = [entry for entry in self.known if entry.path in looked_at]
        self.gone = _excess(self.covered, self.today)
        for name in sorted({entry.path for entry in self.gone}):
            _check_syntax(os.path.join(folder, name))


def _is_below(path: Path, roots: Iterable[Path]) -> bool:
    return any(path == root or root in path.parents for root in roots)


def _excess(more: Iterable[Entry], less: Iterable[Entry]) -> list[Entry]:
    """Return the entries of `more` with what their counts exceed those of `less` by."""
    there: Counter[Key] = Counter({entry.key: entry.count for entry in less})
    return [
        replace(entry, count=entry.count - there[entry.key])
        for entry in more
        if entry.count > there[entry.key]
    ]


def _write(state: _State, linter: Linter) -> Outcome:
    entries = [*state.others, *state.today]
    _save(state, entries)
    fresh = _total(_excess(state.today, state.covered))
    notes = [
        f"{state.file}: {_findings(entries)} in {_files(entries)}; "
        f"{fresh} added, {_total(state.gone)} removed"
    ]
    if os.path.realpath(linter.baseline) != os.path.realpath(state.file):
        notes.append(f"to use it, put {linter.place.format(state.file.as_posix())}")
    return Outcome(0, notes=tuple(notes))


def _prune(state: _State) -> Outcome:
    gone = {entry.key: entry.count for entry in state.gone}
    left = [replace(entry, count=entry.count - gone.get(entry.key, 0)) for entry in state.covered]
    _save(state, [*state.others, *(entry for entry in left if entry.count)])
    note = f"{state.file}: {_findings(state.gone)} removed"
    return Outcome(0, _lines(state.gone), (note,))


def _check(state: _State) -> Outcome:
    if not state.gone:
        return Outcome(0)
    note = f"{state.file}: {_findings(state.gone)} gone; the option --prune removes what is gone"
    return Outcome(1, _lines(state.gone), (note,))


def _save(state: _State, entries: list[Entry]) -> None:
    if not state.file.exists() or state.file.read_bytes() != dump(entries):
        save(state.file, entries)


def _lines(entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(
        f"{entry.path}: {entry.code} in {entry.scope}: {entry.line}"
        + (f" ({entry.count} times)" if entry.count > 1 else "")
        for entry in entries
    )


def _findings(entries: Iterable[Entry]) -> str:
    total = _total(entries)
    return "1 finding" if total == 1 else f"{total} findings"


def _files(entries: Iterable[Entry]) -> str:
    total = len({entry.path for entry in entries})
    return "1 file" if total == 1 else f"{total} files"


def _total(entries: Iterable[Entry]) -> int:
    return sum(entry.count for entry in entries)


def _today(rows: Iterable[Reported], file: Path) -> list[Entry]:
    """Return the entries of today's findings; a file reached by two paths counts once."""
    places: dict[str, set[tuple[int, int, str]]] = {}
    for row in rows:
        places.setdefault(os.path.realpath(row.path), set()).add((row.line, row.column, row.code))
    found: list[Entry] = []
    for path in sorted(places):
        text = _source(path)
        lines = ((line, code) for line, _, code in sorted(places[path]))
        found += entries_of(name_of(path, file), text, _tree(path, text), lines)
    return found


def _check_syntax(path: str) -> None:
    """Raise when nothing can be said of a file, because it is there and does not parse."""
    if os.path.isfile(path):
        _tree(path, _source(path))


def _tree(path: str, text: str) -> ast.Module:
    try:
        with quietly():
            return ast.parse(text)
    except UNPARSED as error:
        raise BaselineError(f"{path}: cannot be checked: {error}") from error


def _source(path: str) -> str:
    """Return the text of a file as flake8 reads it."""
    try:
        try:
            with tokenize.open(path) as stream:
                return stream.read()
        except (SyntaxError, UnicodeError):
            return Path(path).read_text("latin-1").removeprefix("\xef\xbb\xbf")
    except OSError as error:
        raise BaselineError(f"{path}: cannot be read: {error.strerror}") from error


def _default_file(linter: Linter) -> Path:
    return _short(Path(linter.baseline)) if linter.baseline else Path(DEFAULT_NAME)


def _short(path: Path) -> Path:
    """Return the path relative to the working directory where that is shorter."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path
