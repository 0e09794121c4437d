"""The command ``flake8-fastapi``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import run

from flake8_fastapi import __version__
from flake8_fastapi.cli import main
from flake8_fastapi.explain import markdown
from flake8_fastapi.registry import all_rules

COMMAND = (sys.executable, "-m", "flake8_fastapi")


def test_console_script_is_installed() -> None:
    script = Path(sys.executable).with_name("flake8-fastapi")
    done = run(script, "--version")
    assert (done.returncode, done.stdout) == (0, f"flake8-fastapi {__version__}\n")


def test_rule() -> None:
    done = run(*COMMAND, "rule", "FA039")
    assert done.returncode == 0
    assert done.stdout.startswith("# FA039 ")
    assert "## Why is this bad?" in done.stdout
    assert "\x1b[" not in done.stdout
    assert run(*COMMAND, "rule", "fa039").stdout == done.stdout


@pytest.mark.parametrize("code", ["FA999", "FA0", "", "E501", "print"])
def test_unknown_code(code: str) -> None:
    done = run(*COMMAND, "rule", code)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"flake8-fastapi: there is no rule {code!r}")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("args", [(), ("lint",), ("rule",), ("rules", "--output-format", "xml")])
def test_wrong_usage(args: tuple[str, ...]) -> None:
    done = run(*COMMAND, *args)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: flake8-fastapi" in done.stderr


def test_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    heading, *rows = capsys.readouterr().out.splitlines()
    assert heading.split() == ["Code", "Name", "Default", "Summary"]
    assert [row.split()[0] for row in rows] == [rule.code for rule in all_rules()]
    assert [row.split()[2] == "on" for row in rows] == [rule.default for rule in all_rules()]


def test_rules_as_json() -> None:
    done = run(*COMMAND, "rules", "--output-format", "json")
    records = json.loads(done.stdout)
    assert [record["code"] for record in records] == [rule.code for rule in all_rules()]
    for record, rule in zip(records, all_rules(), strict=True):
        assert record["name"] == rule.name
        assert record["summary"] == rule.summary
        assert record["default"] is rule.default
        assert record["category"] == rule.category
        assert record["explanation"] == markdown(rule)
        assert isinstance(record["source"], str)


def test_rule_as_json() -> None:
    done = run(*COMMAND, "rule", "FA031", "--output-format", "json")
    assert json.loads(done.stdout)["code"] == "FA031"


def test_closed_pipe() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [*COMMAND, "rules", "--output-format", "json"],
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_narrow_encoding() -> None:
    done = run(*COMMAND, "rule", "FA039", env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
    ],
)
@pytest.mark.parametrize("args", [("rule", "FA039"), ("rules",)])
def test_colour(args: tuple[str, ...], env: dict[str, str], coloured: bool) -> None:
    import pty

    base = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *args], stdout=follower, env={**base, "TERM": "xterm", **env}
    )
    os.close(follower)
    output = b""
    try:
        while chunk := os.read(leader, 65536):
            output += chunk
    except OSError:  # the other side is closed
        pass
    os.close(leader)
    assert process.wait(60) == 0
    assert (b"\x1b[" in output) is coloured
