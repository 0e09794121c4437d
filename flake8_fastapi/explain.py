"""The documentation of the rules: docstrings to sections, Markdown pages, tables and JSON."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from flake8_fastapi.rule import Rule

SECTIONS = (
    "What it does",
    "Why is this bad?",
    "Example",
    "Use instead",
    "Known problems",
    "Source",
)

#: The file that an example is when it does not say.
MAIN_FILE = "main.py"

_FENCE = re.compile(r"^(`{3,}|~{3,})[ \t]*(\S*)[^\n]*\n(.*?)^\1[ \t]*$", re.DOTALL | re.MULTILINE)
_FILE = re.compile(r"#\s*file:\s*(\S+)[ \t]*(?:\n|$)")


class ExampleFile(NamedTuple):
    """One file of an example: its path in the example's project and its text."""

    path: str
    text: str


def sections(rule: Rule) -> dict[str, str]:
    """Return the sections of the rule's documentation by their titles, in their order."""
    found: dict[str, list[str]] = {}
    fence = ""
    lines: list[str] | None = None
    for line in inspect.cleandoc(rule.explanation).splitlines():
        mark = re.match(r"`{3,}|~{3,}", line)
        if mark and (not fence or line.rstrip() == fence):
            fence = "" if fence else mark.group()
        if not fence and line.startswith("## "):
            lines = found.setdefault(line[3:].strip(), [])
        elif lines is not None:
            lines.append(line)
    return {title: "\n".join(body).strip() for title, body in found.items()}


def example_files(section: str) -> tuple[ExampleFile, ...]:
    """Return the Python files in the fenced blocks of a section.

    A block that begins with ``# file: app/deps.py`` is that file (the comment belongs to it,
    so that lines stay where they are); other blocks together are the main file.
    """
    texts: dict[str, str] = {}
    for match in _FENCE.finditer(section):
        language, text = match.group(2), match.group(3)
        if language not in ("python", "py"):
            continue
        named = _FILE.match(text)
        path = named.group(1) if named else MAIN_FILE
        texts[path] = f"{texts[path]}\n{text}" if path in texts else text
    return tuple(ExampleFile(path, text) for path, text in texts.items())


def marked_lines(text: str, code: str) -> tuple[int, ...]:
    """Return the numbers of the lines that carry the marker comment ``# CODE``."""
    marker = re.compile(rf"#\s*(?:FA\d+[,\s]+)*{re.escape(code)}\b")
    return tuple(n for n, line in enumerate(text.splitlines(), 1) if marker.search(line))


def markdown(rule: Rule) -> str:
    """Return the Markdown page of a rule."""
    state = "on by default" if rule.default else "opt-in: off until selected"
    parts = [
        f"# {rule.code} {rule.name}",
        f"{rule.summary}.",
        f"Category: {rule.category} · {state}",
    ]
    written = sections(rule)
    ordered = [title for title in SECTIONS if title in written]
    ordered += [title for title in written if title not in SECTIONS]
    parts += [f"## {title}\n\n{written[title]}" for title in ordered]
    return "\n\n".join(parts) + "\n"


def record(rule: Rule) -> dict[str, object]:
    """Return the rule as plain values for JSON."""
    return {
        "code": rule.code,
        "name": rule.name,
        "summary": rule.summary,
        "default": rule.default,
        "category": rule.category,
        "explanation": markdown(rule),
        "source": sections(rule).get("Source", ""),
    }


def as_json(rules: Rule | Iterable[Rule]) -> str:
    """Return one rule as a JSON object, or several as a list of them."""
    value = record(rules) if isinstance(rules, Rule) else [record(rule) for rule in rules]
    return json.dumps(value, indent=2)


def text_table(rules: Iterable[Rule]) -> str:
    """Return the rules as a table for the terminal."""
    rows = [("Code", "Name", "Default", "Summary")]
    rows += [(r.code, r.name, "on" if r.default else "opt-in", r.summary) for r in rules]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        "  ".join((*(cell.ljust(width) for cell, width in zip(row, widths)), row[3]))
        for row in rows
    )


def markdown_table(rules: Iterable[Rule], folder: str = "") -> str:
    """Return the rules as Markdown tables, one a category, linked to their pages in `folder`."""
    return "\n\n".join(
        f"**{category.replace('-', ' ').capitalize()}**\n\n{_table(members, folder)}"
        for category, members in _by_category(rules)
    )


def _by_category(rules: Iterable[Rule]) -> Iterator[tuple[str, list[Rule]]]:
    rooms: dict[str, list[Rule]] = {}
    for rule in rules:
        rooms.setdefault(rule.category, []).append(rule)
    yield from rooms.items()


def _table(rules: Iterable[Rule], folder: str) -> str:
    lines = ["| Code | Name | Finds |", "| --- | --- | --- |"]
    for rule in rules:
        summary = rule.summary.replace("|", "\\|") + ("" if rule.default else " *(opt-in)*")
        lines.append(f"| [{rule.code}]({folder}{rule.code}.md) | {rule.name} | {summary} |")
    return "\n".join(lines)
