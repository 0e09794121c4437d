"""Files are read whole, and nothing else is waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flake8_fastapi.project.contents import contents


@pytest.mark.parametrize("size", [0, 1, 100_000])
def test_whole_files(tmp_path: Path, size: int) -> None:
    path = tmp_path / "module.py"
    data = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    path.write_bytes(data)
    assert contents(path) == data
    assert contents(os.fspath(path), limit=size) == data
    assert contents(path, limit=size - 1) is None


def test_what_cannot_be_read(tmp_path: Path) -> None:
    assert contents(tmp_path / "missing.py") is None
    assert contents(tmp_path) is None
    assert contents("with\0null.py") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_pipes_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.py")
    assert contents(tmp_path / "pipe.py") is None
