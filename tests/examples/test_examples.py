"""The two example shops: they work, and the linter finds in them exactly what is marked."""

import importlib.util
import os
import re
import subprocess
import sys
import tokenize
from collections import Counter
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NAMES = ("shop", "shop_fixed")
ALL_CODES = {f"FA{number:03}" for number in range(1, 41)}
MARKER = re.compile(r"# expect:((?: FA\d{3})+)$")
FRAMEWORKS = (
    "aiosmtplib",
    "aiosqlite",
    "alembic",
    "asyncpg",
    "fastapi",
    "greenlet",
    "httpx",
    "jwt",
    "pydantic_settings",
    "python_multipart",
    "requests",
    "sqlalchemy",
    "uvicorn",
)

Findings = Counter[tuple[str, int, str]]


def run(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in the folder of an example, untouched by this run's settings."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "SHOP_", "COV_"))}
    kept |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=EXAMPLES / name,
        env=kept,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


def marked(name: str) -> Findings:
    """Return the findings that the example's comments announce."""
    root = EXAMPLES / name
    found: Findings = Counter()
    for path in sorted(root.rglob("*.py")):
        with tokenize.open(path) as file:
            for token in tokenize.generate_tokens(file.readline):
                if token.type != tokenize.COMMENT:
                    continue
                match = MARKER.fullmatch(token.string)
                assert match, f"{path}:{token.start[0]}: not a marker: {token.string}"
                for code in match[1].split():
                    found[path.relative_to(root).as_posix(), token.start[0], code] += 1
    return found


def reported(name: str) -> Findings:
    """Return what flake8 reports for the example with all forty rules on."""
    result = run(
        name,
        *("flake8", "--isolated", "--jobs=1", "--select=FA0", "--max-line-length=100"),
        "--format=%(path)s|%(row)d|%(code)s",
        ".",
    )
    assert result.returncode in (0, 1), result.stderr
    assert not result.stderr
    found: Findings = Counter()
    for line in result.stdout.splitlines():
        path, row, code = line.split("|")
        found[Path(path).as_posix(), int(row), code] += 1
    return found


def listing(findings: Findings) -> list[str]:
    return sorted(f"{path}:{row}: {code}" for path, row, code in findings.elements())


def test_every_code_is_marked_in_the_shop() -> None:
    assert {code for _, _, code in marked("shop")} == ALL_CODES


def test_nothing_is_marked_in_the_repaired_shop() -> None:
    assert listing(marked("shop_fixed")) == []


@pytest.mark.parametrize("name", NAMES)
def test_findings_are_the_marked_ones(name: str) -> None:
    found, expected = reported(name), marked(name)
    assert {"missed": listing(expected - found), "wrong": listing(found - expected)} == {
        "missed": [],
        "wrong": [],
    }


@pytest.mark.parametrize("name", NAMES)
def test_default_style_is_quiet(name: str) -> None:
    result = run(name, "flake8", "--isolated", "--extend-ignore=FA0", "--max-line-length=100", ".")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize("name", NAMES)
def test_the_program_passes_its_own_tests(name: str) -> None:
    missing = [module for module in FRAMEWORKS if importlib.util.find_spec(module) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    result = run(name, "pytest", "-q", "-p", "no:cacheprovider")
    assert result.returncode == 0, result.stdout + result.stderr
