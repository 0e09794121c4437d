"""What people read: one line a finding, or each with its source line and help."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from functools import lru_cache

from flake8_fastapi.explain import sections
from flake8_fastapi.outputs.reported import Reported
from flake8_fastapi.registry import get_rule

_BOLD, _RED, _CYAN, _RESET = "\x1b[1m", "\x1b[1;31m", "\x1b[36m", "\x1b[0m"
_WIDTH = 96


def concise(found: Sequence[Reported], colour: bool = False) -> str:
    """Return one line for each finding, as flake8 writes it."""
    paint = _paint if colour else _plain
    return "".join(
        f"{paint(one.path, _BOLD)}:{one.line}:{one.column}: {paint(one.code, _RED)} {one.text}\n"
        for one in found
    )


def full(found: Sequence[Reported], colour: bool = False) -> str:
    """Return each finding with its source line, a caret and the help of its rule."""
    return "".join(_block(one, colour) for one in found)


def _block(one: Reported, colour: bool) -> str:
    paint = _paint if colour else _plain
    number = str(one.line)
    edge = paint(f"{' ' * len(number)} |", _CYAN)
    lines = [
        f"{paint(one.code, _RED)} {one.text}",
        f"{' ' * len(number)}{paint('-->', _CYAN)} {one.path}:{one.line}:{one.column}",
    ]
    if one.source.strip():
        lines += [
            edge,
            f"{paint(f'{number} |', _CYAN)} {one.source}",
            f"{edge} {paint(_carets(one), _RED)}",
            edge,
        ]
    if help_text := _help(one.code):
        lines.append(_indented(help_text, paint("help:", _CYAN)))
    return "\n".join(lines) + "\n\n"


def _carets(one: Reported) -> str:
    """Return the line of carets; tabs before them stay, so that they stand below the name."""
    before = one.source[: one.column - 1]
    indent = "".join(c if c.isspace() else " " for c in before)
    return indent + "^" * max(1, one.end_column - one.column)


@lru_cache
def _help(code: str) -> str:
    rule = get_rule(code)
    if rule is None:
        return ""
    why, _, _ = sections(rule).get("Why is this bad?", rule.summary).partition("\n\n")
    return f"{' '.join(why.split())} `flake8-fastapi rule {code}` shows what to use instead."


def _indented(text: str, label: str) -> str:
    wrapped = textwrap.wrap(
        text, _WIDTH, initial_indent=" " * 6, subsequent_indent=" " * 6, break_on_hyphens=False
    )
    return "\n".join([f"{label}{wrapped[0][5:]}", *wrapped[1:]])


def _paint(text: str, colour: str) -> str:
    return f"{colour}{text}{_RESET}"


def _plain(text: str, colour: str) -> str:
    return text
