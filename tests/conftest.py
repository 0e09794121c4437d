"""Fixtures that every test may ask for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import support


@pytest.fixture(scope="session", autouse=True)
def cache_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the tests away from the user's cache of findings."""
    os.environ["FLAKE8_FASTAPI_CACHE_DIR"] = os.fspath(tmp_path_factory.mktemp("findings"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return support.ROOT


@pytest.fixture(scope="session")
def run_flake8() -> Callable[..., CompletedProcess[str]]:
    """``run_flake8(*args, cwd, stdin=None)``: the real flake8 in a process of its own."""
    return support.run_flake8


@pytest.fixture(scope="session")
def framework_python() -> Path:
    """The interpreter of an environment that has FastAPI, SQLAlchemy and the rest.

    It is made on demand in ``.venv-frameworks`` and used again. An interpreter named by the
    variable FRAMEWORK_PYTHON is taken instead.
    """
    given = os.environ.get("FRAMEWORK_PYTHON")
    if given:
        return Path(given)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return support.make_frameworks(support.ROOT / ".venv-frameworks" / version)


@pytest.fixture(scope="session")
def tool_python() -> Path:
    """The interpreter of an environment that has editors' servers and other linters.

    Other plugins of flake8 would change what the rest of the tests see, so they are not in the
    tests' own environment. It is made on demand in ``.venv-tools`` and used again. An interpreter
    named by the variable TOOL_PYTHON is taken instead.
    """
    given = os.environ.get("TOOL_PYTHON")
    if given:
        return Path(given)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return support.make_environment(support.ROOT / ".venv-tools" / version, support.TOOLS)
