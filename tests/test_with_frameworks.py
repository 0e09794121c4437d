"""The tests that need the real frameworks, run where these are installed."""

from __future__ import annotations

from pathlib import Path

import pytest
import support


@pytest.mark.parametrize("folder", ["stubs", "examples"])
def test_with_frameworks(folder: str, framework_python: Path) -> None:
    done = support.run(
        framework_python,
        *("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio", "-p", "no:anyio"),
        support.ROOT / "tests" / folder,
        cwd=support.ROOT,
    )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
