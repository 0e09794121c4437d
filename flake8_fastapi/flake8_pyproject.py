"""flake8's configuration in ``pyproject.toml``, for those who have Flake8-pyproject."""

from __future__ import annotations

import configparser
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from flake8_fastapi.project.toml import parse_toml, table

Configuration = tuple[configparser.RawConfigParser, str]


def of_flake8_pyproject(config: configparser.RawConfigParser, folder: str) -> Configuration:
    """Return the configuration that flake8 reads, and its folder.

    Where Flake8-pyproject is installed, the table of a ``pyproject.toml`` in the working
    directory takes the place of all other files.
    """
    file = Path("pyproject.toml").absolute()
    values = _values(file) if _is_installed() else None
    if values is None:
        return config, folder
    config = configparser.RawConfigParser()
    config.read_dict({"flake8": {}})
    for name, value in values.items():
        # As it does: lists stay lists, for flake8 takes them, too.
        text: Any = str(value) if isinstance(value, bool | int | float) else value
        config.set("flake8", name, text)
    return config, str(file.parent)


def _is_installed() -> bool:
    try:
        distribution("Flake8-pyproject")
    except PackageNotFoundError:
        return False
    return True


def _values(file: Path) -> dict[str, object] | None:
    try:
        data = parse_toml(file.read_text("utf-8"))
    except OSError:
        return None
    if data is None:
        raise ValueError(f"{file} is not valid TOML")
    tools = table(data, "tool")
    return table(tools, "flake8") if "flake8" in tools else None
