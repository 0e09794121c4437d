"""What is shipped, and what the repository says about itself."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from support import ROOT, findings, run

from flake8_fastapi import __version__
from flake8_fastapi.registry import all_rules

STUBS = ROOT / "flake8_fastapi" / "knowledge" / "stubs"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel as built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    done = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_wheel_holds_the_whole_package_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    package = ROOT / "flake8_fastapi"
    expected = {
        path.relative_to(ROOT).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert names == expected
    assert "flake8_fastapi/py.typed" in names
    assert any(name.startswith("flake8_fastapi/knowledge/stubs/") for name in names)


def test_wheel_metadata(wheel: zipfile.ZipFile) -> None:
    texts = {name.split("/", 1)[1]: wheel.read(name).decode() for name in wheel.namelist()}
    assert "[flake8.extension]\nFA0 = flake8_fastapi.plugin:Plugin" in texts["entry_points.txt"]
    assert "flake8-fastapi = flake8_fastapi.cli:main" in texts["entry_points.txt"]
    assert f"\nVersion: {__version__}\n" in texts["METADATA"]
    assert "\nRequires-Python: >=3.10\n" in texts["METADATA"]
    required = re.findall(r"(?m)^Requires-Dist: ([\w-]+)[^;\n]*$", texts["METADATA"])
    assert sorted(required) == ["astroid", "flake8"]


def test_installed_version() -> None:
    assert metadata.version("flake8-fastapi") == __version__
    assert tuple(int(part) for part in __version__.split(".")) > (0, 7, 0)


def test_changelog_has_the_version_first() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    releases = re.findall(r"(?m)^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$", text)
    assert releases[0] == __version__
    assert len(set(releases)) == len(releases)


def test_readme_and_ci_run_the_same_tests() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    commands = re.findall(r"```sh\n(.*?)\n```", readme, re.DOTALL)
    lint, test = commands[:2]
    assert "\n" not in lint + test
    assert ".venv/bin/flake8 --isolated --select=FA examples/shop" in lint
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert lines[-1] == test


def test_readme_names_every_option() -> None:
    from flake8_fastapi.plugin import LIST_OPTIONS

    readme = (ROOT / "README.md").read_text("utf-8")
    for name in (*(option[0] for option in LIST_OPTIONS), "error-report"):
        assert f"| `fastapi-{name}` |" in readme
    assert f"rev: v{__version__}" in readme
    assert f"flake8-fastapi: {__version__}" in readme


def test_links_of_the_documentation() -> None:
    for page in (ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")):
        text = re.sub(r"(?ms)^```.*?^```$", "", page.read_text("utf-8"))
        for target in re.findall(r"\]\(([^)#\s]+)", text):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_hook_reports_exactly_the_rules_on_by_default() -> None:
    manifest = ROOT / ".pre-commit-hooks.yaml"
    match = re.search(r"entry: flake8 --select=(\S*)", manifest.read_text("utf-8"))
    assert match
    assert match.group(1).split(",") == [rule.code for rule in all_rules() if rule.default]
    done = run(sys.executable, "-m", "pre_commit", "validate-manifest", manifest)
    assert done.returncode == 0, done.stdout + done.stderr


def test_hook_in_its_own_environment(tmp_path: Path) -> None:
    """pre-commit installs the hook from the last commit into an environment without frameworks."""
    if run("git", "rev-parse", "--verify", "HEAD", cwd=ROOT).returncode:
        pytest.skip("not a git checkout with a commit")
    project = tmp_path / "project"
    project.mkdir()
    (project / "service.py").write_text('import os\n\nprint("x")\nREGION = os.getenv("R")   \n')
    (project / ".flake8").write_text("[flake8]\nextend-ignore = FA031\n")
    env = {"PRE_COMMIT_HOME": str(tmp_path / "home")}
    for who in ("AUTHOR", "COMMITTER"):
        env |= {f"GIT_{who}_NAME": "x", f"GIT_{who}_EMAIL": "x@example.org"}
    run("git", "init", "--quiet", cwd=project, env=env)
    run("git", "add", "--all", cwd=project, env=env)
    command = (
        sys.executable,
        "-m",
        "pre_commit",
        "try-repo",
        ROOT,
        "flake8-fastapi",
        "--all-files",
    )
    done = run(*command, cwd=project, env=env)
    assert done.returncode == 1, done.stdout + done.stderr
    assert findings(done.stdout) == [("service.py", 3, "FA039")]


def git_files(*args: str) -> list[Path]:
    try:
        names = subprocess.run(
            ["git", "ls-files", "-z", "--exclude-standard", *args],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def test_cases_are_tracked_although_they_ignore_their_own_files() -> None:
    """Cases of FA032 hold a .gitignore and what it names: add those with ``git add --force``."""
    ignored = git_files("--others", "--ignored", "tests/cases", "examples")
    assert [path for path in ignored if "__pycache__" not in path.parts] == []


#: Absolute paths below folders that only the makers' machines have.
MACHINE_PATHS = re.compile(r"(?<![\w.\-/])/(?:work|root|opt|home/[a-z]+)/")


def test_no_paths_of_a_machine_in_the_text() -> None:
    wrong = []
    for path in git_files("--cached", "--others"):
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        wrong += [
            f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
            for number, line in enumerate(text.splitlines(), 1)
            if MACHINE_PATHS.search(line)
        ]
    assert not wrong, "\n".join(wrong)


def test_stubs_are_data_only() -> None:
    assert [p.name for p in STUBS.rglob("*.py") if p.name != "__init__.py"] == []
