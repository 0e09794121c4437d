"""flake8's own machinery with this plugin alone.

Which files are read, what is excluded, silenced, ignored and reported is decided by flake8's code,
so that it cannot differ from flake8. Other plugins are neither loaded nor run.
"""

from __future__ import annotations

import argparse
import configparser
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import EntryPoint
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import flake8
from flake8.checker import FileChecker
from flake8.discover_files import expand_paths
from flake8.exceptions import ExecutionError
from flake8.main.options import register_default_options, stage1_arg_parser
from flake8.options.aggregator import aggregate_options
from flake8.options.config import load_config
from flake8.options.manager import Option, OptionManager
from flake8.plugins import finder
from flake8.style_guide import Ignored, Selected, StyleGuide, StyleGuideManager
from flake8.utils import is_using_stdin

from flake8_fastapi import __version__
from flake8_fastapi.flake8_pyproject import of_flake8_pyproject
from flake8_fastapi.outputs.reported import Reported
from flake8_fastapi.plugin import Plugin

_ENTRY = EntryPoint("FA0", "flake8_fastapi.plugin:Plugin", "flake8.extension")
_LOADED = finder.LoadedPlugin(
    finder.Plugin(Plugin.name, __version__, _ENTRY),
    Plugin,
    dict.fromkeys(("tree", "filename", "lines"), True),
)
_CHECKERS = finder.Checkers(tree=[_LOADED], logical_line=[], physical_line=[])
_PLUGINS = finder.Plugins(checkers=_CHECKERS, reporters={}, disabled=[])

#: Code, line, column (from 0), text and logical line, as flake8 has them; source line, noqa line.
_Row = tuple[str, int, int, str, str | None, str, int | None]


class RunError(Exception):
    """The run cannot begin; the text says why."""


class Table(NamedTuple):
    """The table of a ``pyproject.toml``: names of options and their values as texts."""

    values: Mapping[str, str]
    folder: Path


class Results(NamedTuple):
    """What is reported, and what flake8 would not say of files that were not read.

    `unparsed` tells of such a file whether nobody asked for that silence: its syntax error was
    not selected, but not ignored either.
    """

    found: list[Reported]
    unread: list[Reported]
    unparsed: bool


def plugin_options() -> list[Option]:
    """Return the options that the plugin registers with flake8."""
    manager = _empty_manager([])
    Plugin.add_options(manager)
    options: list[Option] = manager.options
    return options


def parse(
    arguments: Sequence[str], paths: Sequence[str], table: Table | None
) -> argparse.Namespace:
    """Return flake8's options; the command line counts most, then the table, then flake8's file."""
    early = stage1_arg_parser()
    given, rest = early.parse_known_args(arguments)
    manager = _empty_manager([early])
    register_default_options(manager)
    manager.register_plugins(_PLUGINS)
    # As in every flake8, that a file cannot be read or parsed is reported unless it is deselected.
    manager.extend_default_select(["E"])
    try:
        config, folder = load_config(given.config, [], isolated=given.isolated)
        if not given.isolated and not given.config:
            config, folder = of_flake8_pyproject(config, folder)
        if table is not None:
            _merge(table, config, manager)
        options: argparse.Namespace = aggregate_options(manager, config, folder, rest)
        options.filenames = list(paths)
        Plugin.parse_options(options)
        StyleGuideManager(options, _Silent())  # reads per-file-ignores
    except (ExecutionError, ValueError, configparser.Error) as error:
        raise RunError(str(error)) from error
    return options


def _empty_manager(parents: list[argparse.ArgumentParser]) -> OptionManager:
    return OptionManager(
        version=flake8.__version__, plugin_versions="", parents=parents, formatter_names=[]
    )


def _merge(table: Table, config: configparser.RawConfigParser, manager: OptionManager) -> None:
    """Put the table's values in front of those of flake8's configuration."""
    if not config.has_section("flake8"):
        config.add_section("flake8")
    for name, text in table.values.items():
        option = manager.config_options_dict[name]
        config.remove_option("flake8", name.replace("-", "_"))
        config.set("flake8", name, _resolved(option, text, table.folder))


def _resolved(option: Option, text: str, folder: Path) -> str:
    """Return a value whose relative paths do not depend on the configuration's folder."""
    if not option.normalize_paths:
        return text
    values = [part.strip() for part in text.split(",")]
    if option.long_option_name.startswith("--fastapi-"):
        # Names of files and folders, never patterns such as those of `exclude`.
        values = [v if v in ("", "-") else os.path.join(folder, v) for v in values]
    else:
        values = [os.path.join(folder, v) if "/" in v else v for v in values]
    return ",".join(values)


def no_rule_selected() -> bool:
    """Tell whether the options switch every rule off."""
    return not Plugin.active_codes()


def files(options: argparse.Namespace) -> tuple[str, ...]:
    """Return the files that flake8 would check, each once; ``-`` is standard input."""
    found = expand_paths(
        paths=options.filenames,
        stdin_display_name=options.stdin_display_name,
        filename_patterns=options.filename,
        exclude=(*options.exclude, *options.extend_exclude),
    )
    return tuple({os.path.normpath(path): path for path in found}.values())


def run(
    options: argparse.Namespace,
    paths: Sequence[str],
    checked: Callable[[Iterable[Any]], Iterator[Any]],
) -> Results:
    """Check the files; `checked` is handed their results as they come and has to pass them on."""
    with _results(options, paths) as results:
        of_files = sorted(checked(results), key=itemgetter(0))
    guide = StyleGuideManager(options, _Silent())
    found: list[Reported] = []
    unread: list[Reported] = []
    unparsed = False
    for path, rows in of_files:
        with guide.processing_file(path):
            for row in rows:
                one = _reported(path, row)
                if guide.handle_error(row[0], path, *row[1:5]):
                    found.append(one)
                elif one.unreadable:
                    unread.append(one)
                    unparsed = unparsed or _is_unparsed(one, guide.style_guide_for(path))
    return Results(found, unread, unparsed)


def _is_unparsed(one: Reported, guide: StyleGuide) -> bool:
    ignored: Ignored | Selected = guide.decider.was_ignored(one.code)
    return one.code == "E999" and ignored is not Ignored.Explicitly


def _reported(path: str, row: _Row) -> Reported:
    code, line, column, text, _, source, noqa_line = row
    shown = os.path.normpath(path)
    return Reported(shown, max(1, line), max(0, column or 0) + 1, code, text, source, noqa_line)


@contextmanager
def _results(
    options: argparse.Namespace, paths: Sequence[str]
) -> Iterator[Iterable[tuple[str, list[_Row]]]]:
    pool = _pool(options, len(paths))
    if pool is None:
        _start(options)
        yield map(_check, paths)
        return
    with pool:
        yield pool.imap_unordered(_check, paths)


def _pool(options: argparse.Namespace, count: int) -> Any:
    """Return a pool of processes, or None where there is nothing to gain or none to be had."""
    jobs = 1 if is_using_stdin(options.filenames) else min(count, _jobs(options))
    if jobs < 2:
        return None
    # What the processes share is made before they are.
    Plugin.active_codes()
    try:
        return multiprocessing.Pool(jobs, _start_worker, (options,))
    except (ImportError, OSError):
        return None


def _jobs(options: argparse.Namespace) -> int:
    if not options.jobs.is_auto:
        return int(options.jobs.n_jobs)
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_options: argparse.Namespace | None = None


def _start_worker(options: argparse.Namespace) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if Plugin.options is None:  # a process that was not forked
        Plugin.parse_options(options)
    _start(options)


def _start(options: argparse.Namespace) -> None:
    global _options
    _options = options


def _check(path: str) -> tuple[str, list[_Row]]:
    checker = _Checker(filename=path, plugins=_CHECKERS, options=_options)
    shown, results, _ = checker.run_checks()
    results.sort(key=itemgetter(1, 2))
    lines = checker.processor.lines if checker.processor is not None else []
    return shown, [(*row, *_around(lines, row[1], row[4])) for row in results]


def _around(lines: Sequence[str], line: int, logical: str | None) -> tuple[str, int | None]:
    """Return the text of a line, and the last line of the logical one it belongs to."""
    if not 0 < line <= len(lines):
        return "", None
    source = lines[line - 1].rstrip("\r\n\f")
    size = (logical or "").count("\n") or 1
    for first in range(line, max(0, line - size), -1):
        if "".join(lines[first - 1 : first - 1 + size]) == logical:
            return source, first + size - 1
    return source, line


class _Checker(FileChecker):  # type: ignore[misc]  # flake8 has no types
    """flake8's checker of one file, without the tokens, which only other plugins look at."""

    def process_tokens(self) -> None:
        """Do nothing."""


class _Silent:
    """The formatter of a run whose findings are collected elsewhere."""

    def handle(self, error: object) -> None:
        """Take a finding."""

    def beginning(self, filename: str) -> None:
        """Take note of a file."""

    def finished(self, filename: str) -> None:
        """Take note of a file's end."""
