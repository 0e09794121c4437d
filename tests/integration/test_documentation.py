"""The pages of the documentation: what they promise is there, and what they say can be run."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import sys
from pathlib import Path
from subprocess import CompletedProcess

import casework
import documentation
import pytest
from flake8.options.manager import OptionManager
from support import ROOT, findings, run, run_flake8

from flake8_fastapi import baseline, outputs
from flake8_fastapi.checker import check, forget
from flake8_fastapi.commands import check_settings
from flake8_fastapi.plugin import Plugin
from flake8_fastapi.project.project import Project
from flake8_fastapi.project.roles import role_of
from flake8_fastapi.registry import all_rules
from flake8_fastapi.rule import Rule
from flake8_fastapi.settings import Settings

DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page, made of its headings as the platforms make them."""
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in documentation.headings(page)
    }


def links(page: Path) -> list[str]:
    text = re.sub(r"(?ms)^```.*?^```$", "", page.read_text("utf-8"))
    return re.findall(r"\]\(([^)\s]+)\)", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_anchors_of_links(page: Path) -> None:
    for target in links(page):
        path, _, anchor = target.partition("#")
        if anchor and "://" not in target:
            assert anchor in anchors(page.parent / path if path else page), target


def test_readme_leads_everywhere_in_one_step() -> None:
    readme = ROOT / "README.md"
    linked = {(ROOT / target.partition("#")[0]).resolve() for target in links(readme)}
    assert set(DOCS.glob("*.md")) <= linked
    steps = {row[0]: row[1] for row in documentation.tables(readme, "flake8-fastapi")}
    for what, how in (
        ("lint your project", "flake8 --select=FA`"),
        ("gate in CI on some codes", "docs/ci.md"),
        ("silence a line", "# noqa: FA"),
        ("adopt it in an old code base", "docs/baseline.md"),
        ("see findings in your editor", "docs/editors.md"),
    ):
        assert how in steps[what]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example shop, outside the repository, as a project of its own."""
    folder = tmp_path_factory.mktemp("project") / "shop"
    return Path(shutil.copytree(ROOT / "examples" / "shop", folder))


def test_readme_steps_can_be_run(shop: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    steps = documentation.tables(ROOT / "README.md", "flake8-fastapi")
    commands = [c for row in steps for c in re.findall(r"`(flake8[^`]*)`", row[1])]
    assert len(commands) >= 5
    for command in commands:
        done = run("sh", "-ec", command, cwd=shop, env={"PATH": path})
        assert done.returncode == (0 if command.split()[1] in ("rule", "baseline") else 1), command
        assert done.stdout or "baseline" in command
    assert (shop / "fastapi-baseline.jsonl").is_file()


def test_commands_of_the_usage_page(shop: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    text = (DOCS / "usage.md").read_text("utf-8")
    commands = re.findall(r"<!-- run -->\n```sh\n(.*?)\n```", text, re.DOTALL)
    for command in commands:
        done = run("sh", "-ec", command, cwd=shop, env={"PATH": path})
        assert done.returncode == (0 if " rule " in command else 1), command
        assert "FA001" in done.stdout
    assert len(commands) == 4


def in_shell(folder: Path, script: str) -> CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return run("sh", "-ec", script, cwd=folder, env={"PATH": path})


@pytest.fixture
def service(tmp_path: Path) -> Path:
    """A project with FA039 in four places, of which the page about the command ignores two."""
    for name in ("app/main.py", "tests/test_main.py", "attic/a.py", "backend/b.py", "app/old/c.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('print("x")\n')
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'app'\n")
    return tmp_path


def test_commands_of_the_page_about_the_command(service: Path) -> None:
    page = DOCS / "command.md"
    everything, some, stdin = documentation.block(page, "`flake8-fastapi check`", "sh").splitlines()
    assert len(findings(in_shell(service, everything).stdout)) == 4
    done = in_shell(service, some)
    assert (done.returncode, done.stdout) == (0, "All checks passed!\n")
    done = in_shell(service, stdin)
    assert (done.returncode, findings(done.stdout)) == (1, [("app/main.py", 1, "FA039")])
    for command in documentation.block(page, "Formats for flake8 itself", "sh").splitlines():
        assert in_shell(service, command).returncode == 1
        target = service / command.partition("--output-file=")[2]
        assert "FA039" in json.dumps(json.loads(target.read_text("utf-8")))


def test_table_of_the_page_about_the_command(service: Path) -> None:
    table = documentation.block(DOCS / "command.md", "Configuration", "toml")
    (service / "pyproject.toml").write_text(table)
    done = in_shell(service, "flake8-fastapi check --quiet")
    assert re.findall(r"--> (\S+):1:1", done.stdout) == ["app/main.py", "backend/b.py"]
    known = documentation.sections(DOCS / "command.md")["Configuration"].partition("It knows")[2]
    for name in re.findall(r"`([a-z-]+)`", known.partition(" and the plugin")[0]):
        assert name in (*check_settings.LISTS, *check_settings.FLAGS, *check_settings.NUMBERS) or (
            name in (check_settings.CODES_BY_FILE, check_settings.OUTPUT_FORMAT)
        )


def test_options_and_formats_of_the_page_about_the_command(service: Path) -> None:
    page = DOCS / "command.md"
    done = in_shell(service, "flake8-fastapi check --help")
    described = {option for row in documentation.tables(page, "What it takes")
                 for option in re.findall(r"`(-[a-z-]+)", row[0])}  # fmt: skip
    real = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", done.stdout.partition("options:")[2]))
    real = {option for option in real if not option.startswith("--fastapi-")}
    aliases = {"-h", "--help", "--disable-noqa", "--stdin-display-name"}
    assert described - {"--fastapi-"} <= real
    assert real - aliases <= described
    names = [row[0].strip("`") for row in documentation.tables(page, "Formats")]
    assert tuple(names) == outputs.NAMES
    for row in documentation.tables(page, "Exit status"):
        assert row[0] in ("0", "1", "2")


@pytest.mark.parametrize("language", ["ini", "toml"])
def test_configuration_of_the_page_about_the_baseline(service: Path, language: str) -> None:
    page = DOCS / "baseline.md"
    heading = "A baseline for an existing code base"
    command = documentation.block(page, heading, "sh")
    assert in_shell(service, command).returncode == 0
    name = {"ini": ".flake8", "toml": "pyproject.toml"}[language]
    (service / name).write_text(documentation.block(page, heading, language))
    lint = "flake8" if language == "ini" else "flake8-fastapi check"
    (service / "new.py").write_text('print("new")\n')
    assert findings(in_shell(service, lint).stdout) == [("new.py", 1, "FA039")]
    assert "1 added, 0 removed" in in_shell(service, command).stderr
    assert in_shell(service, lint).returncode == 0


def test_entry_on_the_page_about_the_baseline(tmp_path: Path) -> None:
    shown = documentation.block(DOCS / "baseline.md", "What counts as known", "json")
    file = tmp_path / "known.jsonl"
    file.write_text(f"{json.dumps(baseline.HEADER)}\n{shown}")
    (entry,) = baseline.load(file).entries
    assert baseline.dump([entry]).decode().splitlines()[1:] == shown.splitlines()


def test_picture_and_quoted_finding_are_real() -> None:
    quoted = documentation.block(DOCS / "usage.md", "Read a finding", "text").strip()
    done = run_flake8(
        "--isolated", "--select=FA001", "shop/routers", cwd=ROOT / "examples" / "shop"
    )
    assert quoted in done.stdout.splitlines()
    picture = (DOCS / "output.svg").read_text("utf-8")
    assert "flake8 --select=FA shop/routers/payments.py" in picture
    assert "![" in (ROOT / "README.md").read_text("utf-8").partition("## ")[0]


# Configuration


def test_every_option_is_described() -> None:
    manager = OptionManager(version="0", plugin_versions="", parents=[], formatter_names=[])
    Plugin.add_options(manager)
    names = {str(option.long_option_name)[2:] for option in manager.options}
    described = {h for h in documentation.headings(DOCS / "configuration.md") if h[:4] == "fast"}
    readme = documentation.tables(ROOT / "README.md", "Configuration")
    assert described == names
    assert {row[0].strip("`") for row in readme} == names


@pytest.mark.parametrize("row", documentation.tables(DOCS / "configuration.md", "File roles"))
def test_examples_of_roles(row: list[str], tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'app'\n")
    for example in re.findall(r"`([^`]+)`", row[2]):
        path = tmp_path / example
        path.parent.mkdir(parents=True, exist_ok=True)
        for folder in path.parents:
            if folder.name in ("app", "core") or folder.parent.name == "app":
                (folder / "__init__.py").touch()
        path.write_text("x = 1\n")
        project = Project(tmp_path, Settings())
        module = project.module(path)
        assert module is not None
        assert role_of(module, project).value == row[0], example


def test_roles_cover_the_table() -> None:
    from flake8_fastapi.settings import Role

    rows = documentation.tables(DOCS / "configuration.md", "File roles")
    assert {row[0] for row in rows} == {role.value for role in Role}


def test_configuration_of_the_page_is_accepted(tmp_path: Path) -> None:
    (tmp_path / "backend" / "app").mkdir(parents=True)
    (tmp_path / "service.py").write_text('print("x")\n')
    for name in ("services/orders", "libs/common"):
        (tmp_path / name).mkdir(parents=True)
    page = DOCS / "configuration.md"
    texts = [block for heading in documentation.headings(page)
             for block in documentation.blocks(page, heading, "ini")]  # fmt: skip
    assert len(texts) == 3
    for text in texts:
        section = text if text.startswith("[flake8]") else f"[flake8]\n{text}"
        (tmp_path / ".flake8").write_text(section)
        done = run_flake8("service.py", cwd=tmp_path)
        assert (findings(done.stdout), done.stderr) == ([("service.py", 1, "FA039")], "")


def test_globs_of_roles(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'app'\n")
    for name in ("checks/deep/a.py", "b_spec.py", "app/testing/c.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('print("x")\n')

    def found(*args: str) -> list[str]:
        done = run_flake8("--isolated", "--select=FA", *args, ".", cwd=tmp_path)
        return sorted(path for path, _, _ in findings(done.stdout))

    assert found() == ["b_spec.py", "checks/deep/a.py"]
    assert found("--fastapi-test-paths=checks/*,*_spec.py") == []
    assert found("--fastapi-script-paths=checks") == ["b_spec.py"]
    assert "app/testing/c.py" in found("--fastapi-production-paths=app/testing")


# How to write a rule


@pytest.fixture
def new_rule(tmp_path: Path) -> Rule:
    """The rule of the page, imported as if it lay in a room."""
    path = tmp_path / "trailing_slash.py"
    path.write_text(documentation.block(DOCS / "writing-rules.md", "The file", "python"))
    name = "flake8_fastapi.rules.requests.trailing_slash"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    rule: Rule = module.trailing_slash
    return rule


def test_new_rule_finds_what_its_case_marks(new_rule: Rule, tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    path = root / "lamps.py"
    path.write_text(documentation.block(DOCS / "writing-rules.md", "The cases", "python"))
    wanted, texts = casework.marked(root, [path])
    forget()
    found = check(str(path), path.read_text(), None, Settings(), (new_rule,))
    assert [("lamps.py", each.line, each.code) for each in found] == list(wanted)
    assert [part in found[0].text for part in texts["lamps.py", found[0].line]] == [True]


def test_new_rule_is_documented_by_its_docstring(new_rule: Rule, tmp_path: Path) -> None:
    from flake8_fastapi import explain

    assert new_rule.category == "requests"
    sections = explain.sections(new_rule)
    for title in ("Example", "Use instead"):
        (file,) = explain.example_files(sections[title])
        root = tmp_path / title
        root.mkdir()
        path = root / file.path
        path.write_text(file.text)
        forget()
        rules = (*all_rules(), new_rule)
        found = check(str(path), file.text, None, Settings(), rules)
        lines = [each.line for each in found if each.code != "FA035"]
        assert lines == list(explain.marked_lines(file.text, "FA099")), title
