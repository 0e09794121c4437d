"""The table ``[tool.flake8-fastapi]`` of a ``pyproject.toml``."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_fastapi.outputs import NAMES
from flake8_fastapi.project.toml import parse_toml, table
from flake8_fastapi.registry import headers

if TYPE_CHECKING:
    from flake8_fastapi.runner import Table

NAME = "flake8-fastapi"
TITLE = f"[tool.{NAME}]"

#: flake8's options that the table may set.
LISTS = ("select", "extend-select", "ignore", "extend-ignore", "exclude", "extend-exclude")
FLAGS = ("disable-noqa",)
NUMBERS = ("jobs",)
CODES_BY_FILE = "per-file-ignores"
#: What the command itself takes from the table.
OUTPUT_FORMAT = "output-format"

#: Codes with which flake8 says that a file cannot be read or parsed.
_UNREADABLE = ("E902", "E999")
_CODE = re.compile(r"[A-Z]{1,3}[0-9]{0,3}")
#: Codes that begin like ours and are those of flake8-future-annotations.
_NEIGHBOUR = re.compile(r"FA1\d*")


class SettingsError(Exception):
    """The table, or the command line, says something that cannot be meant."""


def chosen_table(config: str | None, isolated: bool) -> tuple[Table | None, str]:
    """Return the table that counts for these options, and the output format in it."""
    from flake8_fastapi.runner import Table, plugin_options

    found = None if isolated else _chosen(config)
    if found is None:
        return None, ""
    file, data = found
    output_format = data.get(OUTPUT_FORMAT, "")
    if output_format not in ("", *NAMES):
        raise SettingsError(f"{TITLE} {OUTPUT_FORMAT}: not one of {', '.join(NAMES)}")
    names = [option.long_option_name[2:] for option in plugin_options()]
    return Table(flake8_values(data, file.parent, names), file.parent), output_format


def _chosen(config: str | None) -> tuple[Path, dict[str, Any]] | None:
    if not config:
        return find_table(Path.cwd())
    if not config.endswith(".toml"):
        return None
    file = Path(config).absolute()
    data = read_table(file)
    if data is None:
        raise SettingsError(f"{config} cannot be read or has no {TITLE}")
    return file, data


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
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    data = parse_toml(text)
    if data is None and f"[tool.{NAME}" in text:
        raise SettingsError(f"{file} is not valid TOML, so that its {TITLE} cannot be read")
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
        if key.endswith(("select", "ignore")):
            text = codes(f"{TITLE} {key}", text)
        values[plugin.get(key, key)] = text
    return values


def codes(option: str, text: str) -> str:
    """Return a list of codes as flake8 takes it; raise for one that cannot be meant.

    ruff's word for all codes is replaced. What other plugins may have as a code is let through,
    but not where nothing else is selected: a check of nothing must not look like a success.
    """
    given = re.split(r"[,\s]+", text.strip(", \t\n"))
    selecting = option.endswith("select")
    for code in filter(None, given):
        _check_code(option, code)
    if option.endswith((" select", "--select")) and text and not any(map(_is_known, given)):
        raise SettingsError(f"{option}: none of the codes is one of this plugin: {text}")
    everything = "FA0,E9" if selecting else "FA0"
    return ",".join(everything if code == "ALL" else code for code in given)


def codes_by_file(option: str, text: str) -> str:
    """Return flake8's list of patterns and codes; raise for a code of ours that is none."""
    for item in re.split(r"[,\s]+", text):
        code = item.rpartition(":")[2]
        if re.fullmatch(r"FA\d*", code):
            _check_code(option, code)
    return re.sub(r"(?<=[:,\s])ALL(?![^,\s])", "FA0", text)


def _check_code(option: str, code: str) -> None:
    if not _CODE.fullmatch(code):
        raise SettingsError(f"{option}: {code!r} is not a code such as FA001")
    if code.startswith("FA") and not _is_known(code) and not _NEIGHBOUR.fullmatch(code):
        raise SettingsError(f"{option}: there is no rule {code!r}")


def _is_known(code: str) -> bool:
    known = (*(header.code for header in headers()), *_UNREADABLE)
    return code == "ALL" or any(one.startswith(code) for one in known if code)


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
        return codes_by_file(f"{TITLE} {CODES_BY_FILE}", value)
    if not isinstance(value, dict):
        raise SettingsError(f"{TITLE} {CODES_BY_FILE}: a table of patterns is needed")
    lines = []
    option = f"{TITLE} {CODES_BY_FILE}"
    for name, given in value.items():
        # flake8 takes relative patterns to be relative to the working directory.
        pattern = os.path.relpath(folder / name) if "/" in name else name
        if any(c in ":," or c.isspace() for c in pattern):
            raise SettingsError(f"{TITLE} {CODES_BY_FILE}: flake8 cannot read {name!r}")
        lines.append(f"{pattern}:{codes(option, ','.join(_strings(CODES_BY_FILE, given)))}")
    return "\n".join(lines)
