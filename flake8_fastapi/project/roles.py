"""The role of a file, from its path, its content and the options."""

from __future__ import annotations

import ast
import re
from fnmatch import fnmatch
from pathlib import Path

from flake8_fastapi.expressions import expression
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.project import Project
from flake8_fastapi.settings import Role

TEST_FOLDERS = frozenset({"tests", "test", "testing"})
SCRIPT_FOLDERS = frozenset({"scripts", "bin", "tools", "examples", "docs"})
SCRIPT_NAMES = frozenset({"noxfile.py", "setup.py", "manage.py"})
SETTINGS_NAMES = frozenset({"settings", "config", "conf", "env"})
#: Where the server that runs the application keeps its own settings.
SERVER_SETTINGS = frozenset({"gunicorn.conf.py", "gunicorn_conf.py"})
#: The name of a package or module that is a command line by itself.
COMMAND_LINE = "cli"
COMMAND_CLASSES = ("Command", "Group", "MultiCommand")
COMMAND_LIBRARIES = frozenset({"click", "typer", "fire", "argparse"})
ROUTE_METHODS = frozenset(
    {"get", "post", "put", "patch", "delete", "options", "head", "trace", "api_route", "websocket",
     "add_api_route", "add_api_websocket_route"}
)  # fmt: skip
_SETTINGS_CLASS = expression(r"(?m)^\s*class\s+\w+\s*\([^)]*\bBaseSettings\b")


def role_of(module: Module, project: Project) -> Role:
    """Return the role of a module; options come first, then the path, then the content."""
    found = project.roles.get(module)
    if found is None:
        relative = relative_path(module.path, project.root)
        found = project.roles[module] = (
            _chosen(relative, module.name, project)
            or _by_path(relative, module, project)
            or _by_content(module, project)
            or Role.PRODUCTION
        )
    return found


def is_test(path: Path, project: Project) -> bool:
    """Tell whether the role of a file is that of a test, without loading it."""
    found = project.tests.get(path)
    if found is None:
        relative = relative_path(path, project.root)
        chosen = _chosen(relative, project.module_name(path), project)
        found = project.tests[path] = (
            _is_test_path(relative) if chosen is None else chosen is Role.TEST
        )
    return found


def _chosen(relative: str, dotted: str, project: Project) -> Role | None:
    """Return the role that the options give a file."""
    settings = project.settings
    for role, patterns in (
        (Role.PRODUCTION, settings.production_paths),
        (Role.TEST, settings.test_paths),
        (Role.MIGRATION, settings.migration_paths),
        (Role.SCRIPT, settings.script_paths),
        (Role.SETTINGS, settings.settings_modules),
    ):
        if patterns and matches(relative, dotted, patterns):
            return role
    return None


def relative_path(path: Path, root: Path) -> str:
    """Return the path below the root with forward slashes, or the whole path."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


def matches(relative: str, dotted: str, patterns: tuple[str, ...]) -> bool:
    """Tell whether a path or a dotted name matches a pattern; a folder covers all in it."""
    return any(
        fnmatch(relative, pattern)
        or fnmatch(relative, pattern.rstrip("/") + "/*")
        or fnmatch(dotted, pattern)
        for pattern in patterns
    )


def _by_path(relative: str, module: Module, project: Project) -> Role | None:
    *folders, name = relative.split("/")
    if _is_test_path(relative):
        return Role.TEST
    if _is_migration(name, module):
        return Role.MIGRATION
    above = _above_source(module, project)
    if SCRIPT_FOLDERS & set(above) or (name in SCRIPT_NAMES and len(above) == len(folders)):
        return Role.SCRIPT
    stem = Path(name).stem
    if {stem, *folders} & SETTINGS_NAMES or name in SERVER_SETTINGS:
        return Role.SETTINGS
    if (stem == COMMAND_LINE or COMMAND_LINE in folders) and not _defines_route(module):
        return Role.SCRIPT
    return None


def _is_test_path(relative: str) -> bool:
    *folders, name = relative.split("/")
    return any(map(_holds_tests, folders)) or _is_test_name(name)


def _holds_tests(folder: str) -> bool:
    """Tell whether a folder is named for tests: `tests`, `e2e-tests`, `shop-test`."""
    return folder in TEST_FOLDERS or folder.endswith(("-test", "-tests"))


def _is_test_name(name: str) -> bool:
    return name.startswith("test_") or name.endswith("_test.py") or name == "conftest.py"


def _is_migration(name: str, module: Module) -> bool:
    if not module.mentions("alembic") and not module.mentions("down_revision"):
        return False
    if module.path.parent.name == "versions" and module.mentions("revision"):
        return True
    return name == "env.py" and bool(re.search(r"\bimport context\b|alembic\.context", module.text))


def _above_source(module: Module, project: Project) -> list[str]:
    """Return the folders from the project root to the outermost package around the file.

    The package itself is one of them: a package ``scripts`` beside the application holds scripts.
    """
    depth = module.name.count(".") + (1 if module.is_package else 0)
    folder = module.path.parent
    for _ in range(depth - 1 if _in_package(module) else 0):
        folder = folder.parent
    try:
        return list(folder.relative_to(project.root).parts)
    except ValueError:
        return []


def _in_package(module: Module) -> bool:
    return (module.path.parent / "__init__.py").exists()


def _by_content(module: Module, project: Project) -> Role | None:
    text = module.text
    if "BaseSettings" in text and _SETTINGS_CLASS.search(text):
        return Role.SETTINGS
    if any(library in text for library in COMMAND_LIBRARIES) and _is_command(module):
        return Role.SCRIPT
    return Role.SCRIPT if project.parts.is_apart(module.path) else None


def _is_command(module: Module) -> bool:
    imported = {
        name.split(".")[0]
        for node in module.tree.body
        for name in _imported(node)
    }  # fmt: skip
    libraries = imported & COMMAND_LIBRARIES
    if not libraries or _defines_route(module):
        return False
    return bool(main_blocks(module)) or _has_commands(module, libraries)


def _imported(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module]
    return []


def _defines_route(module: Module) -> bool:
    if "fastapi" not in module.text.lower() and not module.mentions("router"):
        return False
    return any(
        isinstance(d, ast.Call)
        and isinstance(d.func, ast.Attribute)
        and d.func.attr in ROUTE_METHODS
        for f in module.functions
        if not _is_inside_command(f, module)
        for d in f.decorator_list
    )


def _is_inside_command(function: ast.AST, module: Module) -> bool:
    """A command may serve the one answer that a browser brings back to it."""
    outer = module.enclosing_function(function)
    return isinstance(outer, ast.FunctionDef) and bool(outer.decorator_list)


def _has_commands(module: Module, libraries: set[str]) -> bool:
    text = module.text
    decorated = re.search(r"(?m)^\s*@[\w.]*\.?(command|group|callback)\b", text)
    called = re.search(r"\b(typer\.run|fire\.Fire|Fire)\(|ArgumentParser\(", text)
    if "click" in libraries and _builds_command(module):
        return True
    return bool(decorated and libraries & {"click", "typer"}) or bool(called)


def _builds_command(module: Module) -> bool:
    """Tell whether a module makes an object of click's classes for commands."""
    names = {
        alias.asname or alias.name
        for node in module.tree.body
        if isinstance(node, ast.ImportFrom) and _imported(node)[:1] in (["click"], ["click.core"])
        for alias in node.names
        if alias.name in COMMAND_CLASSES
    }
    return any(
        re.search(rf"(?<![\w.]){name}\(", module.text)
        for name in (*names, *(f"click.{name}" for name in COMMAND_CLASSES))
    )


def main_blocks(module: Module) -> list[ast.If]:
    """Return the ``if __name__ == "__main__":`` statements of a module."""
    return [n for n in module.tree.body if isinstance(n, ast.If) and is_main_test(n.test)]


def is_main_test(test: ast.expr) -> bool:
    """Tell whether an expression is the comparison of ``__name__`` with ``"__main__"``."""
    if not isinstance(test, ast.Compare) or len(test.comparators) != 1:
        return False
    sides = [test.left, test.comparators[0]]
    return any(isinstance(s, ast.Name) and s.id == "__name__" for s in sides) and any(
        isinstance(s, ast.Constant) and s.value == "__main__" for s in sides
    )


def in_main_block(node: ast.AST, module: Module) -> bool:
    """Tell whether a node stands in an ``if __name__ == "__main__":`` block."""
    return module.mentions("__main__") and any(
        isinstance(outer, ast.If) and is_main_test(outer.test) for outer in module.ancestors(node)
    )
