"""The command ``flake8-fastapi``: explains the rules and checks files."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from collections.abc import Sequence
from typing import TextIO

from flake8_fastapi import __version__
from flake8_fastapi.commands import baseline, check
from flake8_fastapi.explain import as_json, markdown, text_table
from flake8_fastapi.registry import all_rules, get_rule

_BOLD, _DIM, _CYAN, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"

#: What a shell reports for a command that was ended by a closed pipe, and by Ctrl-C.
_BROKEN_PIPE, _INTERRUPTED = 141, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        options = _parser(for_check=list(arguments[:1]) == ["check"]).parse_args(arguments)
        status: int = options.verb(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
        return _BROKEN_PIPE
    except OSError as error:  # a full disk; Python's own status for it, 1, would mean findings
        _abandon_output()
        print(f"flake8-fastapi: {error}", file=sys.stderr)
        return 2
    return status


def _abandon_output() -> None:
    """Keep Python from writing what is left when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(for_check: bool) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="flake8-fastapi",
        description="Explains the rules of flake8-fastapi, and checks files without flake8's other "
        "plugins.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    formats = argparse.ArgumentParser(add_help=False)
    formats.add_argument(
        "--output-format", choices=("text", "json"), default="text", help="default: text"
    )
    one = commands.add_parser("rule", parents=[formats], help="explain one rule")
    one.add_argument("code", metavar="CODE", help="the rule's code, such as FA001")
    one.set_defaults(verb=_rule)
    every = commands.add_parser("rules", parents=[formats], help="list all rules")
    every.set_defaults(verb=_rules)
    baseline.add_parser(commands).set_defaults(verb=_baseline)
    # The plugin's options are flake8's, and to load that takes a moment.
    check.add_parser(commands, with_plugin=for_check).set_defaults(verb=_check)
    return parser


def _rule(options: argparse.Namespace) -> int:
    rule = get_rule(options.code)
    if rule is None:
        print(
            f"flake8-fastapi: there is no rule {options.code!r}; "
            "`flake8-fastapi rules` lists all of them",
            file=sys.stderr,
        )
        return 2
    if options.output_format == "json":
        print(as_json(rule))
    else:
        page = markdown(rule)
        print(_coloured(page) if _wants_colour() else page, end="")
    return 0


def _rules(options: argparse.Namespace) -> int:
    rules = all_rules()
    if options.output_format == "json":
        print(as_json(rules))
        return 0
    heading, _, rows = text_table(rules).partition("\n")
    print(f"{_BOLD}{heading}{_RESET}" if _wants_colour() else heading)
    if rows:
        print(rows)
    return 0


def _baseline(options: argparse.Namespace) -> int:
    outcome = baseline.run(options)
    for line in outcome.lines:
        print(line)
    for note in outcome.notes:
        print(f"flake8-fastapi: {note}", file=sys.stderr)
    return outcome.status


def _check(options: argparse.Namespace) -> int:
    screen = sys.stderr if _is_terminal(sys.stderr) else None
    outcome = check.run(options, screen, _wants_colour())
    print(outcome.text, end="", flush=True)
    for note in outcome.notes:
        print(note, file=sys.stderr)
    return outcome.status


def _wants_colour() -> bool:
    return not os.environ.get("NO_COLOR") and _is_terminal(sys.stdout)


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def _coloured(page: str) -> str:
    """Return the Markdown page with its headings bold, code coloured and comments dim."""
    lines = []
    fenced = False
    for line in page.splitlines():
        if line.startswith("```"):
            fenced = not fenced
            lines.append(f"{_DIM}{line}{_RESET}")
        elif fenced:
            lines.append(re.sub(r"#[^\"']*$", lambda m: f"{_DIM}{m.group()}{_RESET}", line))
        elif line.startswith("#"):
            lines.append(f"{_BOLD}{line}{_RESET}")
        else:
            lines.append(re.sub(r"`[^`]+`", lambda m: f"{_CYAN}{m.group()}{_RESET}", line))
    return "\n".join(lines) + "\n"
