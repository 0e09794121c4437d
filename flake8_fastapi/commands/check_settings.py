"""The table ``[tool.flake8-fastapi]`` of a ``pyproject.toml``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from flake8_fastapi.project.toml import parse_toml, table

NAME = "flake8-fastapi"
TITLE = f"[tool.{NAME}]"

#: flake8's options that the table may set.
LISTS = ("select", "extend-select", "ignore", "extend-ignore", "exclude", "extend-exclude")
FLAGS = ("disable-noqa",)
NUMBERS = ("jobs",)
CODES_BY_FILE = "per-file-ignores"
#: What the command itself takes from the table.
OUTPUT_FORMAT = "output-format"


class SettingsError(Exception):
    """The table says something that cannot be meant."""


def find_table(folder: Path) -> tuple[Path, dict[str, Any]] | None:
    """Return the file and the table that count in a folder: the nearest, going up."""
    home = Path(os.path.expanduser("~"))
    for place in (folder, *folder.parents):
        if place == home and place != folder:
            return None
        found = read_table(place / "pyproject.toml")
        if found is not None:
            return place / "pyproject.toml", found
    return None


def read_table(file: Path) -> dict[str, Any] | None:
    """Return the table of a file, or None when it has none or cannot be read."""
    try:
        data = parse_toml(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    tools = table(data, "tool")
    return table(tools, NAME) if NAME in tools else None


def flake8_values(
    data: dict[str, Any], folder: Path, plugin_names: Iterable[str]
) -> dict[str, str]:
    """Return the table's values by the names, and in the form, that flake8's configuration has.

    `folder` is the table's, `plugin_names` the plugin's options: the table leaves out their prefix.
    """
    plugin = {name.removeprefix("fastapi-"): name for name in plugin_names}
    values = {}
    for key, value in data.items():
        if key == OUTPUT_FORMAT:
            continue
        if key not in plugin and key not in (*LISTS, *FLAGS, *NUMBERS, CODES_BY_FILE):
            raise SettingsError(f"{TITLE} has no option {key!r}")
        text = _codes_by_file(value, folder) if key == CODES_BY_FILE else _text(key, value)
        values[plugin.get(key, key)] = all_codes(text) if key.endswith("select") else text
    return values


def all_codes(codes: str) -> str:
    """Return a list of codes in which ruff's word for all of them is one of ours."""
    return ",".join("FA0" if code.strip() == "ALL" else code.strip() for code in codes.split(","))


def _text(key: str, value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    return ",".join(_strings(key, value))


def _strings(key: str, value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, str):
            raise SettingsError(f"{TITLE} {key}: a string or a list of strings is needed")
        yield item


def _codes_by_file(value: object, folder: Path) -> str:
    if isinstance(value, str):
        return value
    if not isinstance(value, dict):
        raise SettingsError(f"{TITLE} {CODES_BY_FILE}: a table of patterns is needed")
    lines = []
    for name, codes in value.items():
        # flake8 takes relative patterns to be relative to the working directory.
        pattern = os.path.relpath(folder / name) if "/" in name else name
        if any(c in ":," or c.isspace() for c in pattern):
            raise SettingsError(f"{TITLE} {CODES_BY_FILE}: flake8 cannot read {name!r}")
        lines.append(f"{pattern}:{','.join(_strings(CODES_BY_FILE, codes))}")
    return "\n".join(lines)
