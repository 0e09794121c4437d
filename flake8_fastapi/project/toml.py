"""TOML files, read with the standard library where it can, else by a small reader."""

from __future__ import annotations

import sys
from typing import Any

if sys.version_info >= (3, 11):

    def parse_toml(text: str) -> dict[str, Any] | None:
        """Return the tables of a TOML text, or None when it is not valid."""
        import tomllib

        try:
            return tomllib.loads(text)
        except (ValueError, RecursionError):
            return None

else:

    def parse_toml(text: str) -> dict[str, Any] | None:
        """Return the tables of a TOML text, or None when it is not valid."""
        from flake8_fastapi.project.toml_reader import read_toml

        return read_toml(text)


def table(data: object, *keys: str) -> dict[str, Any]:
    """Return the table under these keys; an empty one when there is none."""
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def strings(value: object) -> list[str]:
    """Return the strings of a list; a string alone is a list of one."""
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
