"""A picture of what flake8 prints, made from a real run, for the README."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
from html import escape
from pathlib import Path

#: What is run, in the folder of the example shop, and what the picture says was typed.
ARGUMENTS = ("--select=FA", "shop/routers/payments.py")
SILENT_ARGUMENTS = ("--isolated", "--jobs=1", "--fastapi-no-cache")

COLUMNS = 96
LINE, MARGIN, ADVANCE = 20, 16, 7.85
COLOURS = {"prompt": "#8b949e", "path": "#79c0ff", "code": "#ffa657", "chain": "#d2a8ff"}

_FINDING = re.compile(r"(?P<path>\S+:\d+:\d+:) (?P<code>FA\d{3}) (?P<text>.*)")
_CHAIN = re.compile(r"(?<=through )[^;,]*\(\S+:\d+\)")


def picture(shop: Path) -> str:
    """Return the SVG of what flake8 prints for a file of the example shop."""
    rows = [[("prompt", "$ "), ("", f"flake8 {' '.join(ARGUMENTS)}")]]
    for line in _output(shop).splitlines():
        rows += _rows(line)
    return _svg(rows)


def _output(shop: Path) -> str:
    command = [sys.executable, "-m", "flake8", *SILENT_ARGUMENTS, *ARGUMENTS]
    done = subprocess.run(
        command, cwd=shop, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode != 1 or done.stderr:
        raise RuntimeError(f"flake8 found nothing to show:\n{done.stdout}{done.stderr}")
    return done.stdout.replace("\\", "/")


def _rows(line: str) -> list[list[tuple[str, str]]]:
    """Return a finding as rows of coloured parts, folded as a terminal would, at words."""
    found = _FINDING.fullmatch(line)
    if found is None:
        return [[("", line)]]
    chain = _CHAIN.search(found["text"])
    colours = ["path", "code"] + [""] * len(found["text"].split(" "))
    if chain:
        first = 2 + found["text"][: chain.start()].count(" ")
        count = chain.group().count(" ") + 1
        colours[first : first + count] = ["chain"] * count
    folded = textwrap.wrap(line, COLUMNS, subsequent_indent="  ", break_on_hyphens=False)
    rows, at = [], 0
    for row in folded:
        words = row.split()
        parts = [("", row[: len(row) - len(row.lstrip())])]
        parts += [(colours[at + n], f"{word} ") for n, word in enumerate(words)]
        rows.append(parts)
        at += len(words)
    return rows


def _svg(rows: list[list[tuple[str, str]]]) -> str:
    width = round(COLUMNS * ADVANCE) + 2 * MARGIN
    height = len(rows) * LINE + 2 * MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">',
        "<!-- Written by docs/generate.py from a run of flake8. -->",
        f'<rect width="{width}" height="{height}" rx="8" fill="#0d1117"/>',
        '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" '
        'font-size="13" fill="#e6edf3">',
    ]
    for number, parts in enumerate(rows):
        text = "".join(_part(colour, part) for colour, part in _joined(parts))
        y = MARGIN + LINE * number + 14
        lines.append(f'<text x="{MARGIN}" y="{y}" xml:space="preserve">{text}</text>')
    return "\n".join([*lines, "</g>", "</svg>", ""])


def _joined(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    joined: list[tuple[str, str]] = []
    for colour, text in parts:
        if joined and joined[-1][0] == colour:
            joined[-1] = (colour, joined[-1][1] + text)
        else:
            joined.append((colour, text))
    return joined


def _part(colour: str, text: str) -> str:
    shown = escape(text, quote=False)
    return f'<tspan fill="{COLOURS[colour]}">{shown}</tspan>' if colour else shown
