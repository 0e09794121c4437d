"""Where a project begins, which files it has, and where its imports are looked for."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

#: Files that make their folder the root of a project.
STRONG_MARKERS = ("pyproject.toml", "setup.py", "setup.cfg", "tox.ini", ".flake8", ".git")
WEAK_MARKERS = ("requirements.txt", "Pipfile", "poetry.lock", "uv.lock", "Dockerfile", ".gitignore")
SKIPPED_FOLDERS = frozenset(
    {"node_modules", "__pycache__", "site-packages", "dist-packages", "venv", "env", "build", "dist"}
)
MAX_FILES = 20_000


@lru_cache(maxsize=4096)
def is_package(folder: Path) -> bool:
    """Tell whether the folder is a regular package."""
    return _is_file(folder / "__init__.py")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


@lru_cache(maxsize=4096)
def package_parent(folder: Path) -> Path:
    """Return the folder that holds the outermost regular package around `folder`."""
    while is_package(folder) and folder.parent != folder:
        folder = folder.parent
    return folder


@lru_cache(maxsize=4096)
def project_root(folder: Path) -> Path:
    """Return the root of the project that the folder belongs to.

    The nearest folder above that is no package and holds a project file; failing that, the
    topmost folder of those around it that hold Python files or packages.
    """
    base = package_parent(folder)
    for markers in (STRONG_MARKERS, WEAK_MARKERS):
        for candidate in (base, *base.parents):
            if any(_exists(candidate / marker) for marker in markers):
                return candidate if not is_package(candidate) else package_parent(candidate)
    while base.parent != base and (_holds_python(base.parent) or is_package(base)):
        base = base.parent
    return base


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _holds_python(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            return any(
                entry.name.endswith(".py")
                or (not entry.name.startswith(".") and is_package(folder / entry.name))
                for entry in entries
            )
    except OSError:
        return False


@lru_cache(maxsize=4096)
def workspace_root(root: Path) -> Path:
    """Return the folder beyond which imports are not looked for: the repository's root."""
    outermost = root
    for candidate in (root, *root.parents):
        if _exists(candidate / ".git"):
            return candidate
        if any(_exists(candidate / marker) for marker in STRONG_MARKERS[:4]):
            outermost = candidate
    return outermost if outermost != Path(outermost.anchor) else root


def python_files(root: Path) -> list[Path]:
    """Return the project's Python files, sorted; nested projects and environments are left out."""
    found: list[Path] = []
    for folder, names, files in os.walk(root, onerror=None, followlinks=False):
        here = Path(folder)
        names[:] = sorted(n for n in names if not _skipped(here / n))
        found.extend(here / name for name in sorted(files) if name.endswith(".py"))
        if len(found) > MAX_FILES:
            break
    return found


def _skipped(folder: Path) -> bool:
    if folder.name.startswith(".") or folder.name in SKIPPED_FOLDERS:
        return not (folder.name in {"env", "build", "dist"} and is_package(folder))
    return _exists(folder / "pyvenv.cfg") or _exists(folder / "pyproject.toml")


def configured_roots(root: Path) -> list[Path]:
    """Return the source roots that ``pyproject.toml`` or the folder layout of `root` name."""
    found = []
    for name in ("src", "lib", "backend", "app", "api", "server"):
        if _exists(root / name) and not is_package(root / name):
            found.append(root / name)
    return _pyproject_roots(root) + found


def _pyproject_roots(root: Path) -> list[Path]:
    try:
        text = (root / "pyproject.toml").read_text("utf-8", "replace")
    except OSError:
        return []
    found: list[Path] = []
    for key in ("where", "pythonpath", "package-dir", "from", "source-root"):
        for value in re.findall(rf"(?m)^\s*{key}\s*=\s*(.+)$", text):
            found.extend(root / part for part in re.findall(r"""["']([\w./-]+)["']""", value))
    return [path for path in found if path != root and path.is_dir()]


def forget_folders() -> None:
    """Drop what was remembered of the file system."""
    for function in (is_package, package_parent, project_root, workspace_root):
        function.cache_clear()
