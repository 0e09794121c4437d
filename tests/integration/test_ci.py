"""The configurations for CI that the documentation gives, run by the tools that they are for."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import documentation
import pytest
import yaml
from support import ROOT, findings, run

from flake8_fastapi.registry import all_rules

PAGE = ROOT / "docs" / "ci.md"
EXAMPLES = ROOT / "examples" / "ci"

FILES = {
    "pyproject.toml": "[project]\nname = 'shop'\n",
    "src/shop/__init__.py": "",
    "src/shop/main.py": """\
        from fastapi import FastAPI

        from shop.items import router

        app = FastAPI()
        app.include_router(router)
        print("ready")
        """,
    "src/shop/items.py": """\
        import time

        import requests
        from fastapi import APIRouter
        from pydantic import BaseModel

        router = APIRouter()


        class Item(BaseModel):
            name: str


        @router.get("/item", response_model=Item)
        async def read_item():
            time.sleep(1)
            return {"name": requests.get("https://names.example", timeout=5).text}
        """,
    "src/shop/legacy/__init__.py": "",
    "src/shop/legacy/rates.py": """\
        import requests
        from fastapi import APIRouter

        legacy = APIRouter()


        @legacy.get("/rate")
        async def read_rate() -> float:
            print("rate")
            return float(requests.get("https://rates.example", timeout=5).text)
        """,
    "src/shop/jobs/__init__.py": "",
    "src/shop/jobs/nightly.py": 'print("night")\n',
}

#: Without any configuration.
PLAIN = {
    ("src/shop/items.py", 16, "FA002"),
    ("src/shop/items.py", 17, "FA001"),
    ("src/shop/jobs/nightly.py", 1, "FA039"),
    ("src/shop/legacy/rates.py", 9, "FA039"),
    ("src/shop/legacy/rates.py", 10, "FA001"),
    ("src/shop/main.py", 7, "FA039"),
}
#: With the configuration of the example: opt-in rules, and what is ignored.
CONFIGURED = {
    ("src/shop/items.py", 16, "FA002"),
    ("src/shop/items.py", 17, "FA001"),
    ("src/shop/items.py", 17, "FA009"),
    ("src/shop/main.py", 7, "FA039"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = text.splitlines(keepends=True)
        path.write_text("".join(line.removeprefix("        ") for line in lines))
    return root


def found(project: Path, python: Path, *command: str) -> tuple[int, set[tuple[str, int, str]]]:
    path = f"{python.parent}{os.pathsep}{os.environ['PATH']}"
    done = run(*command, cwd=project, env={"PATH": path})
    assert not done.stderr, done.stderr
    ours = {(p, line, code) for p, line, code in findings(done.stdout) if code.startswith("FA")}
    return done.returncode, ours


def shell(project: Path, python: Path, script: str) -> tuple[int, set[tuple[str, int, str]]]:
    return found(project, python, "sh", "-ec", script)


@pytest.fixture
def python() -> Path:
    """The tests' own environment, which has no other plugins."""
    return Path(sys.executable)


def test_gate(project: Path, python: Path) -> None:
    report, gate = documentation.block(
        PAGE, "A gate that only some codes can close", "sh"
    ).splitlines()
    assert shell(project, python, report) == (0, PLAIN)
    assert shell(project, python, gate) == (1, {f for f in PLAIN if f[2] == "FA001"})
    for name in ("items", "legacy/rates"):
        path = project / "src" / "shop" / f"{name}.py"
        path.write_text(path.read_text().replace("async def", "def"))
    assert shell(project, python, gate) == (0, set())
    status, rest = shell(project, python, report)
    assert status == 0
    assert {code for _, _, code in rest} == {"FA039"}


def test_gate_with_ignores_of_the_configuration(project: Path, python: Path) -> None:
    gate = documentation.block(PAGE, "A gate that only some codes can close", "sh").splitlines()[1]
    shutil.copy(EXAMPLES / "setup.cfg", project)
    assert shell(project, python, gate) == (1, {("src/shop/items.py", 17, "FA001")})
    (project / "setup.cfg").write_text("[flake8]\nextend-ignore = FA001\n")
    assert shell(project, python, gate) == (0, set())


def test_group_has_the_opt_in_codes(project: Path, python: Path) -> None:
    opt_in = {rule.code for rule in all_rules() if not rule.default}
    _, all_codes = shell(project, python, "flake8 --isolated --select=FA0 src")
    assert {code for _, _, code in all_codes} & opt_in == {"FA009", "FA035"}
    _, ignoring = shell(project, python, "flake8 --isolated --ignore=E501 src")
    assert ignoring == PLAIN
    status, checked = shell(project, python, "flake8-fastapi check --isolated src")
    assert (status, {(f"{path}", line, code) for path, line, code in checked}) == (1, PLAIN)


def test_first_gate_names_rules_that_exist() -> None:
    rows = documentation.tables(PAGE, "A gate that only some codes can close")
    codes = [code for row in rows for code in row[0].split(", ")]
    assert set(codes) <= {rule.code for rule in all_rules() if rule.default}


@pytest.mark.parametrize(
    ("heading", "language", "name"),
    [
        ("Exceptions for files, and opt-in rules", "ini", "setup.cfg"),
        ("Everything in pyproject.toml", "toml", "pyproject.toml"),
        ("GitHub Actions", "yaml", "github-actions.yml"),
        ("GitLab", "yaml", "gitlab-ci.yml"),
        ("pre-commit", "yaml", "pre-commit-config.yaml"),
    ],
)
def test_page_shows_the_examples(heading: str, language: str, name: str) -> None:
    assert documentation.block(PAGE, heading, language) == (EXAMPLES / name).read_text("utf-8")


def test_every_example_is_shown() -> None:
    shown = {"setup.cfg", "pyproject.toml", "github-actions.yml", "gitlab-ci.yml"}
    names = {path.name for path in EXAMPLES.iterdir()}
    assert names == shown | {"pre-commit-config.yaml"}


def test_per_file_ignores_and_opt_in(project: Path, python: Path) -> None:
    shutil.copy(EXAMPLES / "setup.cfg", project)
    assert shell(project, python, "flake8") == (1, CONFIGURED)


def test_flake8_pyproject(project: Path, python: Path, tool_python: Path) -> None:
    with (project / "pyproject.toml").open("a") as file:
        file.write((EXAMPLES / "pyproject.toml").read_text("utf-8"))
    # flake8 alone does not read the file.
    assert shell(project, python, "flake8") == (1, PLAIN)
    assert shell(project, tool_python, "flake8") == (1, CONFIGURED)
    command = "flake8 --toml-config=../pyproject.toml shop"
    assert shell(project / "src", tool_python, command)[0] == 1
    # The command's own verbs read what flake8 reads.
    assert shell(project, tool_python, "flake8-fastapi check") == (1, CONFIGURED)
    assert shell(project, python, "flake8-fastapi check") == (1, PLAIN)
    assert shell(project, tool_python, "flake8-fastapi check --isolated") == (1, PLAIN)


def test_baseline_in_pyproject(project: Path, tool_python: Path) -> None:
    with (project / "pyproject.toml").open("a") as file:
        file.write((EXAMPLES / "pyproject.toml").read_text("utf-8"))
        file.write('fastapi-baseline = "known.jsonl"\n')
    lint, check = "flake8 --select=FA0", "flake8-fastapi check"
    for command, status in ((lint, 1), (check, 2)):  # flake8 has no other status for an error
        path = f"{tool_python.parent}{os.pathsep}{os.environ['PATH']}"
        done = run("sh", "-c", command, cwd=project, env={"PATH": path})
        assert done.returncode == status
        assert "known.jsonl: cannot be read" in done.stdout + done.stderr
    done = run(tool_python.with_name("flake8-fastapi"), "baseline", cwd=project)
    said = f"flake8-fastapi: known.jsonl: {len(CONFIGURED)} findings in 2 files; "
    assert done.stderr == f"{said}{len(CONFIGURED)} added, 0 removed\n"
    for command in (lint, check):
        assert shell(project, tool_python, f"{command} src/shop/items.py") == (0, set())
    path = project / "src" / "shop" / "main.py"
    path.write_text(f"{path.read_text()}print('new')\n")
    for command in (lint, check):
        status, new = shell(project, tool_python, f"{command} src/shop/main.py")
        assert (status, new) == (1, {("src/shop/main.py", 8, "FA039")})


def schema(python: Path, kind: str, name: str) -> None:
    done = run(
        python.with_name("check-jsonschema"), f"--builtin-schema=vendor.{kind}", EXAMPLES / name
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_github_actions(project: Path, python: Path, tool_python: Path) -> None:
    schema(tool_python, "github-workflows", "github-actions.yml")
    workflow = yaml.safe_load((EXAMPLES / "github-actions.yml").read_text("utf-8"))
    steps = workflow["jobs"]["flake8"]["steps"]
    install, report, gate = [step["run"] for step in steps if "run" in step]
    assert install.startswith("pip install ")
    path = f"{python.parent}{os.pathsep}{os.environ['PATH']}"
    done = run("bash", "-e", "-c", report, cwd=project, env={"PATH": path})
    assert done.returncode == 0, done.stderr
    commands = [line for line in done.stdout.splitlines() if line.startswith("::error ")]
    assert len(commands) == len(PLAIN)
    for name, line, code in PLAIN:
        assert any(
            f"file={name},line={line}," in command and f" {code} " in command
            for command in commands
        )
    assert shell(project, python, gate)[0] == 1


def test_gitlab(project: Path, python: Path, tool_python: Path) -> None:
    schema(tool_python, "gitlab-ci", "gitlab-ci.yml")
    job = yaml.safe_load((EXAMPLES / "gitlab-ci.yml").read_text("utf-8"))["flake8"]
    install, report, gate = job["script"]
    assert install.startswith("pip install ")
    assert shell(project, python, report)[0] == 0
    written = project / job["artifacts"]["reports"]["codequality"]
    entries = {
        (entry["location"]["path"], entry["location"]["lines"]["begin"], entry["check_name"])
        for entry in json.loads(written.read_text("utf-8"))
    }
    assert {entry for entry in entries if entry[2].startswith("FA")} == PLAIN
    assert shell(project, python, gate)[0] == 1


def test_sarif(project: Path, python: Path) -> None:
    (command,) = [
        part.removeprefix("`").rstrip("`")
        for part in documentation.sections(PAGE)["GitHub Actions"].split("with `")[1:]
        for part in [part.split("`")[0]]
    ]
    assert shell(project, python, command)[0] == 0
    log = json.loads((project / "flake8.sarif").read_text("utf-8"))
    (only,) = log["runs"]
    codes = [result["ruleId"] for result in only["results"] if result["ruleId"].startswith("FA")]
    assert sorted(codes) == sorted(code for _, _, code in PLAIN)


def test_pre_commit(project: Path, python: Path) -> None:
    shutil.copy(EXAMPLES / "pre-commit-config.yaml", project / ".pre-commit-config.yaml")
    shutil.copy(EXAMPLES / "setup.cfg", project)
    path = f"{python.parent}{os.pathsep}{os.environ['PATH']}"
    env = {"PATH": path, "PRE_COMMIT_HOME": str(project.parent / "home")}
    run("git", "init", "--quiet", cwd=project, env=env)
    run("git", "add", "--all", cwd=project, env=env)
    command = (python, "-m", "pre_commit", "run", "--all-files")
    done = run(*command, cwd=project, env=env)
    assert done.returncode == 1, done.stdout + done.stderr
    assert set(findings(done.stdout)) == CONFIGURED
    # Of a commit that touches one file, that file is linted, with the others in view.
    done = run(*command[:-1], "--files", "src/shop/legacy/rates.py", cwd=project, env=env)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_pre_commit_configuration_is_valid(tmp_path: Path) -> None:
    texts = documentation.blocks(PAGE, "pre-commit", "yaml")
    readme = documentation.block(ROOT / "README.md", "pre-commit", "yaml")
    for number, text in enumerate([*texts, readme]):
        path = tmp_path / f"{number}.yaml"
        path.write_text(text)
        done = run(sys.executable, "-m", "pre_commit", "validate-config", path)
        assert done.returncode == 0, done.stdout + done.stderr


def test_what_ci_needs_to_know(project: Path, python: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    path = f"{python.parent}{os.pathsep}{os.environ['PATH']}"
    env = {"PATH": path, "FLAKE8_FASTAPI_CACHE_DIR": str(folder)}
    first, second = (run("flake8", "src", cwd=project, env=env) for _ in range(2))
    assert first.stdout == second.stdout != ""
    assert list(folder.rglob("*.txt"))
    done = run("flake8", "--fastapi-source-roots=nowhere", cwd=project, env=env)
    assert done.returncode == 1
    assert "fastapi-source-roots: 'nowhere' is not a directory" in done.stdout
