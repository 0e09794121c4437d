"""The plugin in real flake8 runs: selection, ignores, configuration, input and wrong values."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from support import codes, findings, run, run_flake8

SERVICE = """\
import os

print("starting")
REGION = os.getenv("REGION")
"""

OPT_IN = """\
from fastapi import FastAPI
from pydantic import BaseModel

api = FastAPI()


class Item(BaseModel):
    name: str


@api.get("/item", response_model=Item)
def read_item():
    return {"name": "lamp"}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with FA039 on line 3, FA031 on line 4, and the opt-in FA009 in another file."""
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'service'\n")
    (tmp_path / "service.py").write_text(SERVICE)
    (tmp_path / "items.py").write_text(OPT_IN)
    return tmp_path


def lint(project: Path, *args: str, stdin: str | None = None) -> list[str]:
    done = run_flake8("--isolated", *args, cwd=project, stdin=stdin)
    assert not done.stderr
    return codes(done.stdout)


def test_version_shows_plugin(tmp_path: Path) -> None:
    assert "flake8-fastapi: " in run_flake8("--version", cwd=tmp_path).stdout


def test_on_without_configuration(project: Path) -> None:
    done = run_flake8("--isolated", "service.py", cwd=project)
    assert done.returncode == 1
    assert findings(done.stdout) == [("service.py", 3, "FA039"), ("service.py", 4, "FA031")]


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["--select=FA"], ["FA039", "FA031"]),
        (["--select=FA0"], ["FA039", "FA031"]),
        (["--select=FA039"], ["FA039"]),
        (["--select=E"], []),
        (["--select=E", "--extend-select=FA031"], ["FA031"]),
        (["--ignore=FA031"], ["FA039"]),
        (["--extend-ignore=FA03"], []),
        (["--ignore=FA", "--select=FA039"], ["FA039"]),
        (["--select=FA", "--ignore=FA039"], ["FA031"]),
        (["--per-file-ignores=service.py:FA039"], ["FA031"]),
        (["--per-file-ignores=other.py:FA039"], ["FA039", "FA031"]),
    ],
)
def test_selection(project: Path, args: list[str], expected: list[str]) -> None:
    assert lint(project, *args, "service.py") == expected


@pytest.mark.parametrize(
    ("args", "on"),
    [
        ([], False),
        (["--ignore=E501"], False),
        (["--extend-ignore=E501"], False),
        (["--select=E,W"], False),
        (["--select=FA"], True),
        (["--select=FA009"], True),
        (["--extend-select=FA009"], True),
        (["--extend-select=FA009", "--ignore=E501"], True),
        (["--extend-select=FA009", "--ignore=FA009"], False),
    ],
)
def test_opt_in(project: Path, args: list[str], on: bool) -> None:
    assert ("FA009" in lint(project, *args, "items.py")) is on


def test_noqa(project: Path) -> None:
    service = project / "service.py"
    service.write_text(SERVICE.replace('("starting")', '("starting")  # noqa: FA039'))
    assert lint(project, "--select=FA", "service.py") == ["FA031"]
    assert lint(project, "--select=FA", "--disable-noqa", "service.py") == ["FA039", "FA031"]
    service.write_text(SERVICE.replace('("starting")', '("starting")  # noqa: FA031'))
    assert lint(project, "--select=FA", "service.py") == ["FA039", "FA031"]
    service.write_text("# flake8: noqa\n" + SERVICE)
    assert lint(project, "--select=FA", "service.py") == []


def test_jobs_do_not_matter(project: Path) -> None:
    for number in range(8):
        (project / f"service_{number}.py").write_text(SERVICE)
    one, many = (
        run_flake8("--isolated", "--select=FA", f"--jobs={jobs}", ".", cwd=project).stdout
        for jobs in ("1", "4")
    )
    assert one == many
    assert codes(one).count("FA039") == 9


def test_format(project: Path) -> None:
    template = "%(path)s|%(row)d|%(col)d|%(code)s|%(text)s"
    done = run_flake8(
        "--isolated", "--select=FA039", f"--format={template}", "service.py", cwd=project
    )
    path, row, column, code, text = done.stdout.strip().split("|")
    assert (path, row, column, code) == ("service.py", "3", "1", "FA039")
    assert "print" in text
    done = run_flake8("--isolated", "--select=FA", "-q", "service.py", cwd=project)
    assert done.stdout == "service.py\n"
    done = run_flake8("--isolated", "--select=FA", "--count", "--exit-zero", ".", cwd=project)
    assert done.returncode == 0


def test_standard_input(project: Path) -> None:
    args = ("--isolated", "--select=FA031,FA039")
    done = run_flake8(
        *args, "--stdin-display-name=service.py", "-", cwd=project, stdin="print('unsaved')\n"
    )
    assert findings(done.stdout) == [("service.py", 1, "FA039")]
    done = run_flake8(
        *args, "--stdin-display-name=tests/test_x.py", "-", cwd=project, stdin=SERVICE
    )
    assert codes(done.stdout) == []
    done = run_flake8(*args, "-", cwd=project, stdin=SERVICE)
    assert codes(done.stdout) == ["FA039", "FA031"]


def test_absolute_path_and_other_folder(project: Path) -> None:
    elsewhere = project / "elsewhere"
    elsewhere.mkdir()
    done = run_flake8("--isolated", "--select=FA", project / "service.py", cwd=elsewhere)
    assert codes(done.stdout) == ["FA039", "FA031"]


@pytest.mark.parametrize("name", ["setup.cfg", "tox.ini", ".flake8"])
@pytest.mark.parametrize("separator", ["_", "-"])
def test_configuration_files(project: Path, name: str, separator: str) -> None:
    option = f"fastapi{separator}script{separator}paths"
    (project / name).write_text(f"[flake8]\nselect = FA\n{option} =\n    serv*.py,\n    x/*.py\n")
    done = run_flake8("service.py", cwd=project)
    assert "FA039" not in codes(done.stdout)
    assert "FA039" in codes(run_flake8("--isolated", "service.py", cwd=project).stdout)


def test_command_line_beats_configuration(project: Path) -> None:
    (project / ".flake8").write_text("[flake8]\nfastapi-script-paths = service.py\n")
    done = run_flake8("--select=FA", "--fastapi-script-paths=none.py", "service.py", cwd=project)
    assert "FA039" in codes(done.stdout)


def test_source_root_of_configuration_above(project: Path) -> None:
    folder = project / "backend" / "deep"
    folder.mkdir(parents=True)
    (folder / "service.py").write_text(SERVICE)
    for value in ("backend", "backend/deep", "./backend", str(folder)):
        (project / ".flake8").write_text(f"[flake8]\nselect = FA\nfastapi-source-roots = {value}\n")
        done = run_flake8("service.py", cwd=folder)
        assert codes(done.stdout) == ["FA039", "FA031"], value
    done = run_flake8("--config=../../.flake8", "service.py", cwd=folder)
    assert codes(done.stdout) == ["FA039", "FA031"]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("source-roots", "nowhere"),
        ("source-roots", "pyproject.toml"),
        ("test-paths", "/srv/app/*.py"),
        ("script-paths", "../bin/*.py"),
        ("migration-paths", "./"),
        ("production-paths", "/"),
        ("settings-modules", "app/settings.py"),
        ("blocking-calls", "app..fetch"),
        ("blocking-calls", "*.fetch"),
        ("safe-calls", "app.fetch()"),
        ("senders", "1.send"),
        ("error-report", "no/such/folder/report.txt"),
        ("error-report", "./"),
    ],
)
def test_wrong_value_ends_run_like_flake8(project: Path, option: str, value: str) -> None:
    by_line = run_flake8("--isolated", f"--fastapi-{option}={value}", "service.py", cwd=project)
    (project / ".flake8").write_text(f"[flake8]\nfastapi-{option} = {value}\n")
    by_file = run_flake8("service.py", cwd=project)
    for done in (by_line, by_file):
        assert done.returncode == 1
        first, second, *rest = done.stdout.splitlines()
        assert first == "There was a critical error during execution of Flake8:"
        assert second.startswith(f"fastapi-{option}: ")
        assert rest == []
        assert "Traceback" not in done.stderr


def test_right_values(project: Path) -> None:
    args = (
        "--fastapi-source-roots=.",
        "--fastapi-test-paths=checks/**/*.py,**/it_*.py",
        "--fastapi-settings-modules=app.core.options",
        "--fastapi-blocking-calls=legacy.client.*,legacy.wait",
        "--fastapi-safe-calls=app.cache.Cache.get",
        "--fastapi-senders=app.notify",
        "--fastapi-error-report=report.txt",
        "--fastapi-production-paths=",
    )
    assert lint(project, "--select=FA", *args, "service.py") == ["FA039", "FA031"]
    assert (project / "report.txt").read_text() == ""


def test_settings_module_option(project: Path) -> None:
    args = ("--select=FA", "--fastapi-settings-modules=service", "service.py")
    assert "FA031" not in lint(project, *args)


def test_file_that_does_not_parse(project: Path) -> None:
    (project / "broken.py").write_text("def broken(:\n")
    assert lint(project, "broken.py") == ["E999"]


FAILING = """\
import sys

from flake8.main import cli

from flake8_fastapi import checker


def fail(*_):
    raise RecursionError("too deep")


checker.check = fail
sys.exit(cli.main(sys.argv[1:]))
"""


def test_failure_is_silent_or_reported(project: Path) -> None:
    script = project / "failing.py"
    script.write_text(FAILING)
    command = (sys.executable, script, "--isolated", "--jobs=1", "--select=FA")
    silent = run(*command, "service.py", cwd=project)
    assert (silent.returncode, silent.stdout, silent.stderr) == (0, "", "")
    reported = run(*command, "--fastapi-error-report=-", "service.py", cwd=project)
    assert (reported.returncode, reported.stdout) == (0, "")
    assert "service.py" in reported.stderr
    assert "RecursionError: too deep" in reported.stderr
    run(*command, "--fastapi-error-report=report.txt", "service.py", "items.py", cwd=project)
    assert (project / "report.txt").read_text().count("RecursionError: too deep") == 2


LEGACY = """\
from flake8.api import legacy

guide = legacy.get_style_guide(select=["FA009"])
print(guide.check_files(["items.py"]).total_errors)
"""


def test_options_set_through_the_python_api(project: Path) -> None:
    done = run(sys.executable, "-c", LEGACY, cwd=project)
    assert done.stdout.splitlines()[-1] == "1", done.stdout + done.stderr


def test_nothing_is_written(project: Path) -> None:
    before = sorted(project.iterdir())
    lint(project, "--select=FA", ".")
    assert sorted(project.iterdir()) == before
