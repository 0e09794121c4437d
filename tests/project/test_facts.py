"""What the files of a project beside its modules tell."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from textwrap import dedent

import pytest

from flake8_fastapi.project.facts import (
    declared_dependencies,
    is_alembic_folder,
    is_ignored,
    migration_heads,
    pinned_versions,
    pydantic_below_2,
    revisions,
)
from flake8_fastapi.project.requirements import bounds_of, requirement
from flake8_fastapi.project.toml import parse_toml
from flake8_fastapi.project.toml_reader import read_toml


def write(folder: Path, **files: str) -> Path:
    """Write files; in a key ``__`` is a slash, ``_DOT_`` a dot, ``_DASH_`` a dash."""
    for key, text in files.items():
        path = folder / key.replace("_DOT_", ".").replace("_DASH_", "-").replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), "utf-8")
    return folder


def declared(folder: Path, **files: str) -> frozenset[str] | None:
    return declared_dependencies([write(folder, **files)])


# -- declared dependencies ------------------------------------------------------------------


def test_nothing_is_declared(tmp_path: Path) -> None:
    assert declared(tmp_path) is None
    assert declared_dependencies([]) is None
    assert declared_dependencies([tmp_path / "absent"]) is None
    assert declared(tmp_path, pyproject_DOT_toml="[tool.black]\nline-length = 90\n") is None
    assert declared(tmp_path, setup_DOT_py="from setuptools import setup\nsetup()\n") is None
    assert declared(tmp_path, setup_DOT_cfg="[flake8]\nmax-line-length = 90\n") is None


def test_project_table(tmp_path: Path) -> None:
    text = """
    [build-system]
    requires = ["hatchling"]

    [project]
    name = "shop"
    dependencies = [
        "FastAPI [Standard, all] >= 0.110 ; python_version > '3.9'",  # the framework
        "Python_Multipart==0.0.9",
        "client @ git+https://example.org/client.git@main",
    ]

    [project.optional-dependencies]
    s3 = ["boto3"]

    [dependency-groups]
    dev = [{include-group = "test"}, "ruff"]
    test = ["pytest[testing]>=8"]
    """
    assert declared(tmp_path, pyproject_DOT_toml=text) == {
        "fastapi",
        "fastapi[standard]",
        "fastapi[all]",
        "python-multipart",
        "client",
        "boto3",
        "ruff",
        "pytest",
        "pytest[testing]",
    }


@pytest.mark.parametrize("key", ["dependencies", "optional-dependencies"])
def test_dynamic_dependencies_are_unknown(tmp_path: Path, key: str) -> None:
    text = f'[project]\nname = "shop"\ndynamic = ["version", "{key}"]\n'
    assert declared(tmp_path, pyproject_DOT_toml=text) is None
    assert declared(tmp_path, requirements_DOT_txt="fastapi\n") is None
    other = write(tmp_path / "other", requirements_DOT_txt="fastapi\n")
    assert declared_dependencies([other, tmp_path]) is None


def test_dynamic_version_alone_hides_nothing(tmp_path: Path) -> None:
    text = '[project]\nname = "shop"\ndynamic = ["version"]\ndependencies = []\n'
    assert declared(tmp_path, pyproject_DOT_toml=text) == frozenset()


def test_tables_of_tools(tmp_path: Path) -> None:
    text = """
    [tool.poetry]
    name = "shop"

    [tool.poetry.dependencies]
    python = "^3.11"
    Fast_API = { version = "^0.115", extras = ["standard"] }
    pydantic = [{ version = "^1.10", python = "<3.12" }, { version = "^2", python = ">=3.12" }]
    local = { path = "../local" }

    [tool.poetry.dependencies.uvicorn]
    version = "^0.30"
    extras = ["standard"]

    [tool.poetry.dev-dependencies]
    black = "*"

    [tool.poetry.group.test.dependencies]
    pytest = "^8"

    [tool.poetry.extras]
    pg = ["psycopg"]

    [tool.uv]
    dev-dependencies = ["httpx"]

    [tool.pdm.dev-dependencies]
    lint = ["ruff", "-e file:///shared#egg=shared"]

    [tool.hatch.envs.docs]
    extra-dependencies = ["mkdocs"]

    [tool.other]
    dependencies = ["nothing"]
    """
    assert declared(tmp_path, pyproject_DOT_toml=text) == {
        "fast-api",
        "fast-api[standard]",
        "pydantic",
        "local",
        "uvicorn",
        "uvicorn[standard]",
        "black",
        "pytest",
        "psycopg",
        "httpx",
        "ruff",
        "shared",
        "mkdocs",
    }


def test_requirements_files(tmp_path: Path) -> None:
    names = declared(
        tmp_path,
        requirements_DOT_txt="""
        # python-multipart in a comment
        -r deps/base.txt
        --requirement=deps/more.txt
        -c constraints.txt
        --index-url https://example.org/simple
        --hash=sha256:00
        uvicorn[standard]==0.30.0   # a remark
        gunicorn ; sys_platform != "win32"
        starlette==1.0 \\
            --hash=sha256:00 \\
            --hash=sha256:11
        -e git+https://example.org/kit.git@v1#egg=the_kit[extra]
        git+ssh://git@example.org/team/queue-kit.git@main
        https://example.org/files/some_wheel-1.0-py3-none-any.whl
        ./vendored
        -e .
        """,
        deps__base_DOT_txt="fastapi>=0.110\n-r more.txt\n-r ../requirements.txt\n",
        deps__more_DOT_txt="\ufeffsqlalchemy~=2.0\n",
        constraints_DOT_txt="constrained==1\n",
        requirements_DASH_dev_DOT_txt="",
    )
    assert names == {
        "uvicorn",
        "uvicorn[standard]",
        "gunicorn",
        "starlette",
        "the-kit",
        "the-kit[extra]",
        "queue-kit",
        "some-wheel",
        "fastapi",
        "sqlalchemy",
    }


def test_requirements_beside_each_other(tmp_path: Path) -> None:
    names = declared(
        tmp_path,
        requirements__prod_DOT_txt="fastapi",
        requirements__constraints_DOT_txt="one==1",
        requirements__notes_DOT_md="two",
    )
    assert names == {"fastapi"}
    (tmp_path / "requirements-dev.txt").write_text("pytest\n")
    assert declared_dependencies([tmp_path]) == {"fastapi", "pytest"}


def test_included_file_is_missing(tmp_path: Path) -> None:
    assert declared(tmp_path, requirements_DOT_txt="fastapi\n-r absent.txt\n") is None


def test_setup_cfg(tmp_path: Path) -> None:
    text = """
    [options]
    install_requires =
        fastapi  # the framework
        python-multipart>=0.0.7; python_version >= "3.10"

    [options.extras_require]
    pg =
        psycopg[binary]
    """
    expected = {"fastapi", "python-multipart", "psycopg", "psycopg[binary]"}
    assert declared(tmp_path, setup_DOT_cfg=text) == expected
    other = write(
        tmp_path / "other",
        setup_DOT_cfg="[options]\ninstall_requires = file: base.txt, more.txt\n",
        base_DOT_txt="fastapi",
        more_DOT_txt="uvicorn",
    )
    assert declared_dependencies([other]) == {"fastapi", "uvicorn"}


def test_setup_py(tmp_path: Path) -> None:
    text = """
    import setuptools

    BASE = ["fastapi>=0.110", "uvicorn"]
    TEST = ["pytest"]
    setuptools.setup(
        name="shop",
        install_requires=BASE + ["sqlalchemy"],
        extras_require={"test": TEST, "all": [*TEST, "boto3"]},
    )
    """
    names = {"fastapi", "uvicorn", "sqlalchemy", "pytest", "boto3"}
    assert declared(tmp_path, setup_DOT_py=text) == names


@pytest.mark.parametrize(
    "text",
    [
        "setup(install_requires=open('requirements.txt').read().splitlines())",
        "setup(install_requires=read())",
        "setup(install_requires=['fastapi', name])",
        "setup(extras_require={key: ['fastapi']})",
        "setup(**metadata)",
        "setup(",
    ],
)
def test_setup_py_that_computes_is_unknown(tmp_path: Path, text: str) -> None:
    files = {"setup_DOT_py": text, "requirements_DOT_txt": "fastapi\n"}
    assert declared(tmp_path, **files) is None


def test_pipfile(tmp_path: Path) -> None:
    text = """
    [[source]]
    url = "https://example.org/simple"
    name = "index"

    [packages]
    fastapi = {version = "*", extras = ["all"]}
    "python-multipart" = "*"

    [dev-packages]
    pytest = "==8.0"

    [requires]
    python_version = "3.11"
    """
    names = {"fastapi", "fastapi[all]", "python-multipart", "pytest"}
    assert declared(tmp_path, Pipfile=text) == names


def test_conda_environment(tmp_path: Path) -> None:
    text = """
    name: shop
    channels:
      - conda-forge
    dependencies:
      - python=3.11
      - conda-forge::sqlalchemy=2.0.30=py311_0
      - pip
      - pip:
          - uvicorn[standard]
          - -r more.txt
      - numpy >=1.20
    variables:
      - nothing
    """
    names = declared(tmp_path, environment_DOT_yml=text, more_DOT_txt="httpx\n")
    assert names is not None
    assert sorted(names) == [
        "httpx", "numpy", "pip", "python", "sqlalchemy", "uvicorn", "uvicorn[standard]",
    ]  # fmt: skip
    assert pinned_versions([tmp_path])["sqlalchemy"] == ((2, 0, 30), (2, 0, 31))


def test_conda_package_of_fastapi_brings_the_extra(tmp_path: Path) -> None:
    text = "dependencies:\n- fastapi=0.110\n"
    assert declared(tmp_path, environment_DOT_yml=text) == {"fastapi", "fastapi[standard]"}


def test_all_folders_count(tmp_path: Path) -> None:
    write(
        tmp_path,
        pyproject_DOT_toml='[project]\nname = "all"\ndependencies = ["python-multipart"]\n',
        service__requirements_DOT_txt="fastapi\n",
    )
    folders = [tmp_path / "service", tmp_path, tmp_path / "service"]
    assert declared_dependencies(folders) == {"fastapi", "python-multipart"}


@pytest.mark.parametrize("name", ["pyproject.toml", "Pipfile", "requirements.txt", "setup.cfg"])
def test_unreadable_files_are_unknown(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"[\xff\xfe = \x00")
    assert declared_dependencies([tmp_path]) is None
    assert pinned_versions([tmp_path]) == {}
    assert not pydantic_below_2([tmp_path])


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.txt", "setup.py", ".gitignore"])
def test_folders_in_place_of_files(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    assert declared_dependencies([tmp_path]) is None
    assert not is_ignored(tmp_path / "x.py", tmp_path)


@pytest.mark.parametrize("text", ["", "   ", "!!", "==1.0", "[x]", "-", ";", "@ x", "é"])
def test_odd_requirements(text: str) -> None:
    assert requirement(text) is None


# -- versions -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("", (None, None)),
        ("*", (None, None)),
        ("==1.10.13", ((1, 10, 13), (1, 10, 14))),
        ("===2.0", ((2,), (2, 0, 1))),
        ("==1.*", ((1,), (2,))),
        ("==1.10.*", ((1, 10), (1, 11))),
        ("~=1.10", ((1, 10), (2,))),
        ("~=1.10.2", ((1, 10, 2), (1, 11))),
        (">=1.8,<2.0", ((1, 8), (2,))),
        (">= 1.8, < 2.0.0, != 1.9", ((1, 8), (2,))),
        (">1.8", ((1, 8), None)),
        ("<=1.10", (None, (1, 10, 1))),
        ("<2.0a1", (None, (2,))),
        ("^1.10", ((1, 10), (2,))),
        ("^0.110.1", ((0, 110, 1), (0, 111))),
        ("^0.0.3", ((0, 0, 3), (0, 0, 4))),
        ("^0", ((0,), (1,))),
        ("~1.2.3", ((1, 2, 3), (1, 3))),
        ("~1.2", ((1, 2), (1, 3))),
        ("~1", ((1,), (2,))),
        ("=0.110", ((0, 110), (0, 111))),
        ("^1.10 || ^2.0", ((1, 10), (3,))),
        ("<1 | >=2", (None, None)),
        ("1.10.2", ((1, 10, 2), (1, 10, 3))),
        ("nonsense", (None, None)),
        ("<" + "9" * 9000, (None, (10**18 - 1,))),
    ],
)
def test_bounds(text: str, bounds: object) -> None:
    assert bounds_of(text) == bounds


def test_pinned_versions(tmp_path: Path) -> None:
    text = """
    [project]
    name = "shop"
    dependencies = ["fastapi>=0.110,<1.0", "SQLAlchemy[asyncio]~=2.0.30", "pydantic", "httpx<1"]
    """
    write(tmp_path, pyproject_DOT_toml=text, requirements_DOT_txt="fastapi<0.116\n")
    assert pinned_versions([tmp_path]) == {
        "fastapi": ((0, 110), (0, 116)),
        "sqlalchemy": ((2, 0, 30), (2, 1)),
    }


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("pydantic<2", True),
        ("pydantic<2.0", True),
        ("pydantic==1.10.13", True),
        ("pydantic[email]~=1.10", True),
        ("pydantic>=1.8,<1.11", True),
        ("pydantic", False),
        ("pydantic>=1.10", False),
        ("pydantic<3", False),
        ("pydantic<=2", False),
        ("pydantic==2.*", False),
        ("pydantic>=2,<3", False),
        ("pydantic-core<2", False),
        ("pydantic!=2", False),
        ("pydantic<2; python_version<'3.8'\npydantic>=2; python_version>='3.8'", False),
        ("pydantic<2; python_version<'3.13'", True),
        ("fastapi<0.100", True),
        ("fastapi==0.99.1\npydantic", True),
        ("fastapi==0.100.0", False),
        ("fastapi>=0.95", False),
        ("fastapi<0.100\npydantic>=2", False),
        ("fastapi<1", False),
        ("sqlmodel==0.0.13", True),
        ("sqlmodel==0.0.14", False),
    ],
)
def test_pydantic_below_2(tmp_path: Path, line: str, below: bool) -> None:
    write(tmp_path, requirements_DOT_txt=line)
    assert pydantic_below_2([tmp_path]) is below


def test_pydantic_of_poetry_and_extras(tmp_path: Path) -> None:
    write(tmp_path, pyproject_DOT_toml='[tool.poetry.dependencies]\npydantic = "^1.10"\n')
    assert pydantic_below_2([tmp_path])
    write(tmp_path, pyproject_DOT_toml='[tool.poetry.dependencies]\nfastapi = "^0.99.0"\n')
    assert pydantic_below_2([tmp_path])
    write(tmp_path, pyproject_DOT_toml='[tool.poetry.dependencies]\npydantic = "1.10.2"\n')
    assert pydantic_below_2([tmp_path])
    text = """
    [tool.poetry.dependencies]
    pydantic = [{ version = "^1.10", python = "<3.12" }, { version = "^2", python = ">=3.12" }]
    """
    write(tmp_path, pyproject_DOT_toml=text)
    assert not pydantic_below_2([tmp_path])
    text = """
    [project]
    name = "shop"
    dependencies = ["pydantic>=1.8"]

    [project.optional-dependencies]
    old = ["pydantic<2"]
    """
    write(tmp_path, pyproject_DOT_toml=text)
    assert not pydantic_below_2([tmp_path])


def test_the_nearest_folder_decides(tmp_path: Path) -> None:
    write(tmp_path, requirements_DOT_txt="pydantic<2", new__requirements_DOT_txt="pydantic>=2")
    assert pydantic_below_2([tmp_path])
    assert not pydantic_below_2([tmp_path / "new", tmp_path])
    assert pydantic_below_2([tmp_path / "absent", tmp_path])


# -- .gitignore -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "path", "ignored"),
    [
        (".env", ".env", True),
        (".env", "service/.env", True),
        ("/.env", ".env", True),
        ("/.env", "service/.env", False),
        ("# .env", ".env", False),
        ("\\#env", "#env", True),
        ("\\!env", "!env", True),
        (".env*", ".env.local", True),
        ("*.env", ".env", True),
        (".env.*", ".env", False),
        (".env.?", ".env.a", True),
        (".env.[ab]", ".env.b", True),
        (".env.[!ab]", ".env.b", False),
        (".env.[^ab]", ".env.c", True),
        ("*\n!.env", ".env", False),
        ("!.env\n.env", ".env", True),
        ("secrets/", "secrets/prod.env", True),
        ("secrets/", "deep/secrets/prod.env", True),
        ("secrets/", "secrets", False),
        ("secrets/\n!secrets/prod.env", "secrets/prod.env", True),
        ("secrets/*\n!secrets/prod.env", "secrets/prod.env", False),
        ("config/.env", "config/.env", True),
        ("config/.env", "app/config/.env", False),
        ("**/config/.env", "app/deep/config/.env", True),
        ("**/config/.env", "config/.env", True),
        ("config/**", "config/a/b.env", True),
        ("config/**/b.env", "config/b.env", True),
        ("config/**/b.env", "config/x/y/b.env", True),
        ("config/**/b.env", "other/x/y/b.env", False),
        ("config/*.env", "config/x/b.env", False),
        (".env   ", ".env", True),
        (".env\\ ", ".env ", True),
        (".env\r", ".env", True),
        ("environment", ".env", False),
        ("\\*.env", "x.env", False),
        ("\\*.env", "*.env", True),
        ("", ".env", False),
        ("/\n//\n!\n**", "a/b", True),
        ("[z-a]\n[\n[]", ".env", False),
    ],
)
def test_gitignore(tmp_path: Path, lines: str, path: str, ignored: bool) -> None:
    (tmp_path / ".gitignore").write_bytes(lines.encode())
    assert is_ignored(tmp_path / path, tmp_path) is ignored


def test_gitignore_of_nested_folders(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        _DOT_gitignore="*.env\n",
        api___DOT_gitignore="!.env\n/only.txt\n",
        web___DOT_gitignore=".env\n",
    )
    assert is_ignored(root / ".env", root)
    assert not is_ignored(root / "api" / ".env", root)
    assert not is_ignored(root / "api" / "deep" / ".env", root)
    assert is_ignored(root / "api" / "other.env", root)
    assert is_ignored(root / "api" / "only.txt", root)
    assert not is_ignored(root / "api" / "deep" / "only.txt", root)
    assert not is_ignored(root / "web" / "x.txt", root)


def test_gitignore_is_absent_or_elsewhere(tmp_path: Path) -> None:
    assert not is_ignored(tmp_path / ".env", tmp_path)
    (tmp_path / ".gitignore").write_text("*")
    assert not is_ignored(tmp_path / "sub" / ".env", tmp_path / "sub")
    assert not is_ignored(Path("elsewhere/.env"), tmp_path)
    assert not is_ignored(tmp_path, tmp_path)


def test_gitignore_folder_pattern_needs_a_folder(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("data/\n")
    assert not is_ignored(tmp_path / "data", tmp_path)
    (tmp_path / "data").mkdir()
    assert is_ignored(tmp_path / "data", tmp_path)


def test_gitignore_patterns_take_no_time(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*a" * 60 + "b\n" + "**/a/" * 200 + "b\n")
    started = time.perf_counter()
    assert not is_ignored(tmp_path.joinpath(*["a" * 200] * 15), tmp_path)
    assert time.perf_counter() - started < 5


# -- Alembic --------------------------------------------------------------------------------


def migrations(tmp_path: Path, **downs: str) -> Path:
    folder = tmp_path / "versions"
    folder.mkdir(exist_ok=True)
    for name, down in downs.items():
        text = f'"""Change {name}."""\n\nrevision = "{name}"\ndown_revision = {down}\n'
        (folder / f"{name}_change.py").write_text(text)
    return folder


def heads(folder: Path) -> list[str]:
    return [revision.id for revision in migration_heads(folder)]


def test_one_chain(tmp_path: Path) -> None:
    folder = migrations(tmp_path, a="None", c="'b'", b="'a'")
    assert heads(folder) == ["c"]
    (head,) = migration_heads(folder)
    assert (head.path, head.line, head.column) == (folder / "c_change.py", 3, 0)
    assert head.down == ("b",)


def test_several_heads_and_merges(tmp_path: Path) -> None:
    folder = migrations(tmp_path, a="None", b="'a'", c="'a'", d="'a'")
    assert heads(folder) == ["b", "c", "d"]
    migrations(tmp_path, e="('b', 'c')")
    assert heads(folder) == ["d", "e"]
    migrations(tmp_path, f="['d', 'e']")
    assert heads(folder) == ["f"]


def test_annotations_labels_and_dependencies(tmp_path: Path) -> None:
    folder = migrations(tmp_path, a="None")
    text = """
    from typing import Sequence, Union

    revision: str = "b"
    down_revision: Union[str, Sequence[str], None] = ("a",)
    branch_labels: Union[str, Sequence[str], None] = ("reports",)
    depends_on = "a"
    """
    (folder / "b.py").write_text(dedent(text))
    found = revisions(folder)
    assert found is not None
    assert [(r.id, r.down, r.branch_labels, r.depends_on) for r in found] == [
        ("a", (), (), ()),
        ("b", ("a",), ("reports",), ("a",)),
    ]
    migrations(tmp_path, c="'a'")
    path = folder / "c_change.py"
    path.write_text(path.read_text() + "depends_on = 'b'\n")
    assert heads(folder) == ["b", "c"]


def test_names_of_constants(tmp_path: Path) -> None:
    folder = migrations(tmp_path, a="None", b="OLD")
    assert heads(folder) == []
    (folder / "b_change.py").write_text("OLD = 'a'\nrevision = 'b'\ndown_revision = OLD\n")
    assert heads(folder) == ["b"]


def test_what_cannot_be_understood_makes_heads_unknown(tmp_path: Path) -> None:
    folder = migrations(tmp_path, a="None", b="'a'", c="'a'")
    (folder / "helpers.py").write_text("def broken(:\n")
    assert heads(folder) == ["b", "c"]
    (folder / "d.py").write_text("revision = 'd'\ndown_revision = ('b', 'c'\n")
    assert heads(folder) == []
    (folder / "d.py").write_text("revision = 'd'\ndown_revision = previous()\n")
    assert heads(folder) == []


def test_copies_of_a_revision_are_one_head(tmp_path: Path) -> None:
    folder = migrations(tmp_path, a="None")
    (folder / "copy.py").write_text((folder / "a_change.py").read_text())
    assert heads(folder) == ["a"]


def test_other_files_are_no_revisions(tmp_path: Path) -> None:
    folder = migrations(tmp_path, a="None")
    for name in ("__init__.py", "b.py.orig", ".#b.py", "b.txt"):
        (folder / name).write_text("revision = 'b'\ndown_revision = 'x'\n")
    (folder / "pattern.py").write_text("revision = compute()\n")
    assert heads(folder) == ["a"]


def test_given_texts_replace_those_on_disk(tmp_path: Path) -> None:
    folder = migrations(tmp_path, a="None", b="'a'")
    buffer = {folder / "b_change.py": "revision = 'b'\ndown_revision = None\n"}

    def read(path: Path) -> str | None:
        return buffer.get(path) or path.read_text()

    assert [revision.id for revision in migration_heads(folder, read)] == ["a", "b"]


def test_alembic_folder(tmp_path: Path) -> None:
    assert not is_alembic_folder(tmp_path / "versions")
    (tmp_path / "one").mkdir()
    folder = migrations(tmp_path / "one", a="None")
    assert is_alembic_folder(folder)
    other = write(tmp_path / "two", versions__v1_DOT_py="revision = '2025-01-01'\n") / "versions"
    assert not is_alembic_folder(other)
    (tmp_path / "two" / "env.py").write_text("DEBUG = 1\n")
    assert not is_alembic_folder(other)
    (tmp_path / "two" / "env.py").write_text("from alembic import context\n")
    assert is_alembic_folder(other)
    named = folder.rename(folder.with_name("history"))
    assert not is_alembic_folder(named)


def test_absent_folder_has_no_heads(tmp_path: Path) -> None:
    assert migration_heads(tmp_path / "versions") == []


# -- TOML -----------------------------------------------------------------------------------

TOML = r'''
# a comment
title = "a \"quoted\" \u00e9 text" # another
literal = 'C:\path'
empty = {}
yes = true
dotted.key."with space" = 'x'
many = [ "a", 'b', # comment
  ["c"], { d = "e", f.g = ["h"] }, ]

[table.sub]
long = """
first \
    second "quoted" ""
third"""
raw = \'\'\'one
'two' \n\'\'\'

[[items]]
name = "one"
[items.inner]
x = "y"
[[items]]
name = "two"

[ "quoted" . bare ]
z = []
'''.replace("\\'\\'\\'", "'''")


def test_small_reader_of_toml() -> None:
    data = read_toml(TOML)
    assert data is not None
    assert data["title"] == 'a "quoted" é text'
    assert data["many"] == ["a", "b", ["c"], {"d": "e", "f": {"g": ["h"]}}]
    assert data["table"]["sub"]["long"] == 'first second "quoted" ""\nthird'
    assert data["items"] == [{"name": "one", "inner": {"x": "y"}}, {"name": "two"}]
    assert read_toml("n = 1\nd = 2020-01-01 # x\nf = [1.5, -2]") == {
        "n": "1",
        "d": "2020-01-01",
        "f": ["1.5", "-2"],
    }


@pytest.mark.parametrize(
    "text",
    ["a = ", "a", "[a", "a = [1", 'a = "x', "a = {b = 1", "a = 1\na = 2", "= 1", "a = 1 2] 3",
     "[[a]\n", "a = " + "[" * 3000, "a = 'x' y", "a = 1\na.b = 2"],
)  # fmt: skip
def test_invalid_toml(text: str) -> None:
    assert read_toml(text) is None
    assert parse_toml(text) is None


@pytest.mark.skipif(sys.version_info < (3, 11), reason="no reader to compare with")
def test_small_reader_agrees_with_the_standard_one(root: Path) -> None:
    import tomllib

    def texts(value: object) -> object:
        if isinstance(value, dict):
            return {key: texts(item) for key, item in value.items()}
        if isinstance(value, list):
            return [texts(item) for item in value]
        return value if isinstance(value, (str, bool)) else None

    def words(value: object, like: object) -> object:
        if isinstance(value, dict) and isinstance(like, dict):
            return {key: words(item, like.get(key)) for key, item in value.items()}
        if isinstance(value, list) and isinstance(like, list):
            return [words(item, other) for item, other in zip(value, like)]
        return None if like is None else value

    for text in (TOML, *(path.read_text("utf-8") for path in root.rglob("*/pyproject.toml"))):
        try:
            expected = texts(tomllib.loads(text))
        except ValueError:
            continue
        assert words(read_toml(text), expected) == expected
