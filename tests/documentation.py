"""The pages of the documentation, read by their sections."""

from __future__ import annotations

import re
from pathlib import Path

_FENCE = re.compile(r"^```(\S*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def sections(page: Path) -> dict[str, str]:
    """Return the text below each heading of a page, of any level, without the deeper ones."""
    found: dict[str, str] = {}
    title, fenced = "", False
    for line in page.read_text("utf-8").splitlines(keepends=True):
        fenced = fenced != line.startswith("```")
        if not fenced and (heading := re.match(r"#+ (.+)", line)):
            title = heading[1].strip()
            found[title] = ""
        elif title:
            found[title] += line
    return found


def headings(page: Path) -> list[str]:
    """Return the headings of a page."""
    return list(sections(page))


def blocks(page: Path, heading: str, language: str) -> list[str]:
    """Return the code blocks of a language in a section."""
    return [text for kind, text in _FENCE.findall(sections(page)[heading]) if kind == language]


def block(page: Path, heading: str, language: str) -> str:
    """Return the first code block of a language in a section."""
    return blocks(page, heading, language)[0]


def tables(page: Path, heading: str) -> list[list[str]]:
    """Return the rows, without their heads, of all tables in a section."""
    rows = []
    for line in sections(page)[heading].splitlines():
        if line.startswith("|"):
            rows.append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
    return [row for at, row in enumerate(rows) if not _is_head(rows, at)]


def _is_head(rows: list[list[str]], at: int) -> bool:
    def is_rule(row: list[str]) -> bool:
        return all(set(cell) <= set("-: ") for cell in row)

    return is_rule(rows[at]) or (at + 1 < len(rows) and is_rule(rows[at + 1]))
