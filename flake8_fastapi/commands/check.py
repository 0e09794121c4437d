"""``flake8-fastapi check``: the plugin's findings as under flake8, without the other plugins."""

from __future__ import annotations

import argparse
import os
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from flake8_fastapi.commands import check_settings
from flake8_fastapi.commands.check_settings import SettingsError
from flake8_fastapi.commands.progress import counted
from flake8_fastapi.outputs import MACHINE, NAMES, TERMINAL
from flake8_fastapi.outputs import statistics as counts

if TYPE_CHECKING:
    from flake8_fastapi.runner import Results

    Parsers = argparse._SubParsersAction[argparse.ArgumentParser]

#: Lists that are handed to flake8's options of the same names.
_LISTS = (*check_settings.LISTS, check_settings.CODES_BY_FILE)


class Outcome(NamedTuple):
    """What the command is to print, on both streams, and its exit status."""

    status: int
    text: str = ""
    notes: tuple[str, ...] = ()


def add_parser(commands: Parsers, with_plugin: bool) -> argparse.ArgumentParser:
    """Describe the verb; the plugin's options take flake8, so only when they are needed."""
    verb = commands.add_parser(
        "check",
        allow_abbrev=False,
        help="check files: flake8 with no other plugins",
        description="Reports what flake8 reports of this plugin, without running other plugins. "
        "Exit status: 0 without findings, 1 with findings, 2 when the check cannot be done.",
    )
    verb.add_argument(
        "paths", nargs="*", metavar="PATH", help="files and folders, or - (stdin); default: ."
    )
    _add_choices(verb)
    _add_output(verb)
    _add_run(verb)
    if with_plugin:
        _add_plugin_options(verb)
    return verb


def _add_choices(verb: argparse.ArgumentParser) -> None:
    group = verb.add_argument_group("rules and files")
    for name in _LISTS:
        kind = "CODES" if name.endswith(("select", "ignore")) else "PATTERNS"
        group.add_argument(
            f"--{name}", action="append", metavar=kind, help=f"flake8's {name}, repeatable"
        )
    group.add_argument(
        "--ignore-noqa", "--disable-noqa", action="store_true", help="ignore # noqa comments"
    )
    group.add_argument("--config", metavar="FILE", help="a flake8 configuration or pyproject.toml")
    group.add_argument("--isolated", action="store_true", help="ignore all configuration files")
    group.add_argument(
        "--stdin-filename", "--stdin-display-name", metavar="FILE", help="the name of what - reads"
    )


def _add_output(verb: argparse.ArgumentParser) -> None:
    group = verb.add_argument_group("output")
    group.add_argument("--output-format", choices=NAMES, help="default: concise")
    group.add_argument("-o", "--output-file", metavar="FILE", help="write there instead")
    group.add_argument("--statistics", action="store_true", help="count findings by rule")
    group.add_argument("--show-files", action="store_true", help="only list the files to check")
    group.add_argument("-q", "--quiet", action="store_true", help="findings, but nothing else")
    group.add_argument("-e", "--exit-zero", action="store_true", help="status 0 with findings")


def _add_run(verb: argparse.ArgumentParser) -> None:
    group = verb.add_argument_group("run")
    group.add_argument("-j", "--jobs", type=_jobs, metavar="N", help="processes; default: auto")
    group.add_argument("-n", "--no-cache", action="store_true", help="check every file anew")
    group.add_argument("--cache-dir", metavar="FOLDER", help="folder of the cache of findings")


def _jobs(text: str) -> str:
    if text != "auto" and not (text.isdecimal() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is neither a number nor 'auto'")
    return text


def _add_plugin_options(verb: argparse.ArgumentParser) -> None:
    from flake8_fastapi.runner import plugin_options

    group = verb.add_argument_group("options of the plugin")
    for option in plugin_options():
        kind: dict[str, Any] = {"metavar": option.metavar}
        if option.action == "store_true":
            kind = {"action": "store_true"}
        group.add_argument(
            option.long_option_name, default=argparse.SUPPRESS, help=option.help, **kind
        )


def run(options: argparse.Namespace, screen: TextIO | None, colour: bool) -> Outcome:
    """Check what the options ask for; `screen` is a terminal that may show the progress."""
    from flake8_fastapi.runner import RunError

    try:
        return _run(options, screen, colour)
    except (RunError, SettingsError) as error:
        return Outcome(2, notes=(f"flake8-fastapi: {error}",))
    except Exception:  # Python's own status for it, 1, would say that there are findings
        return Outcome(2, notes=(f"flake8-fastapi: an error of its own\n{traceback.format_exc()}",))


def _run(options: argparse.Namespace, screen: TextIO | None, colour: bool) -> Outcome:
    from flake8_fastapi import runner

    table, output_format = check_settings.chosen_table(options.config, options.isolated)
    output_format = options.output_format or output_format or "concise"
    if options.statistics and output_format not in counts.FORMATS:
        raise SettingsError(f"there are no statistics in the format {output_format}")
    parsed = runner.parse(_flake8_arguments(options), options.paths, table)
    files = runner.files(parsed)
    if options.show_files:
        return _delivered(options, 0, _listed(files, options), ())
    progress = partial(counted, total=len(files), screen=None if options.quiet else screen)
    results = runner.run(parsed, files, progress)
    notes = _warnings(results, files, runner.no_rule_selected(), options.quiet)
    colour = colour and not options.output_file
    text = _text(results, output_format, options, colour)
    status = 1 if (results.found or results.unparsed) and not options.exit_zero else 0
    return _delivered(options, status, text, notes)


def _flake8_arguments(options: argparse.Namespace) -> list[str]:
    """Return the command line as flake8's options."""
    arguments = []
    for name in _LISTS:
        given = getattr(options, name.replace("-", "_"))
        if given is not None:
            arguments.append(f"--{name}={_list(f'--{name}', ','.join(given))}")
    values = {
        "stdin-display-name": options.stdin_filename,
        "jobs": options.jobs,
        "fastapi-cache-dir": options.cache_dir,
        "config": None if (options.config or "").endswith(".toml") else options.config,
    }
    arguments += [f"--{name}={value}" for name, value in values.items() if value is not None]
    flags = {
        "disable-noqa": options.ignore_noqa,
        "isolated": options.isolated,
        "fastapi-no-cache": options.no_cache,
    }
    arguments += [f"--{name}" for name, given in flags.items() if given]
    return arguments + _plugin_arguments(options)


def _list(option: str, text: str) -> str:
    if option == f"--{check_settings.CODES_BY_FILE}":
        return check_settings.codes_by_file(option, text)
    return check_settings.codes(option, text) if option.endswith(("select", "ignore")) else text


def _plugin_arguments(options: argparse.Namespace) -> list[str]:
    arguments = []
    for name, value in vars(options).items():
        if name.startswith("fastapi_"):
            option = f"--{name.replace('_', '-')}"
            arguments.append(option if value is True else f"{option}={value}")
    return arguments


def _listed(files: Sequence[str], options: argparse.Namespace) -> str:
    """Return the paths as ruff lists them: absolute, sorted, without those that are not there."""
    there = {f for f in files if f != "-" and os.path.exists(f)}
    if "-" in files:
        there.add(options.stdin_filename or "-")
    return "".join(f"{path}\n" for path in sorted(map(_absolute, there)))


def _absolute(name: str) -> Path:
    return Path(os.path.abspath(name))


def _warnings(
    results: Results, files: Sequence[str], no_rule: bool, quiet: bool
) -> tuple[str, ...]:
    unread = [f"warning: {one.path}:{one.line}: not checked: {one.text}" for one in results.unread]
    if quiet:  # but never a status that nothing explains
        return tuple(unread) if results.unparsed else ()
    notes = []
    if not files:
        notes.append("warning: no Python files found under the given path(s)")
    if no_rule:
        notes.append("warning: no rule is selected")
    return (*notes, *unread)


def _text(results: Results, output_format: str, options: argparse.Namespace, colour: bool) -> str:
    found = results.found
    if options.statistics:
        text = counts.statistics(found, output_format == "json")
    elif output_format in MACHINE:
        return MACHINE[output_format](found)
    else:
        text = TERMINAL[output_format](found, colour)
    if options.quiet or output_format in MACHINE:
        return text
    return text + _summary(len(found), len({one.path for one in results.unread}))


def _summary(count: int, unread: int) -> str:
    if count:
        return f"Found {count} error{'s' if count > 1 else ''}.\n"
    if unread:
        return (
            f"Found nothing, but {unread} file{'s' if unread > 1 else ''} could not be checked.\n"
        )
    return "All checks passed!\n"


def _delivered(
    options: argparse.Namespace, status: int, text: str, notes: tuple[str, ...]
) -> Outcome:
    """Return the outcome, with its text in the output file if there is one."""
    if not options.output_file:
        return Outcome(status, text, notes)
    try:
        Path(options.output_file).write_text(text, "utf-8", errors="surrogateescape")
    except OSError as error:
        raise SettingsError(f"cannot write {options.output_file}: {error.strerror}") from error
    return Outcome(status, notes=notes)
