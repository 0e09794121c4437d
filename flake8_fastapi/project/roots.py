"""Where a project begins, which files it has, and where its imports are looked for."""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

#: How far above a file the root of a project without any project file is looked for.
MAX_CLIMB = 4
#: Files that make their folder the root of a project.
STRONG_MARKERS = ("pyproject.toml", "setup.py", "setup.cfg", "tox.ini", ".flake8", ".git")
WEAK_MARKERS = ("requirements.txt", "Pipfile", "poetry.lock", "uv.lock", "Dockerfile", ".gitignore")
SKIPPED_FOLDERS = frozenset(
    {
        "node_modules",
        "__pycache__",
        "site-packages",
        "dist-packages",
        "venv",
        "env",
        "build",
        "dist",
    }
)
#: Files that make even a package the root of a project.
OWN_MARKERS = ("pyproject.toml", ".git")
#: What one project may hold; a tree of more files or bytes is seen in parts.
MAX_FILES = 10_000
MAX_BYTES = 24_000_000


def resolved(path: str) -> Path:
    """Return the absolute path of a file without symbolic links; each folder is looked at once."""
    return _resolved(path, os.getcwd())


@lru_cache(maxsize=8)
def _resolved(path: str, here: str) -> Path:
    folder, name = os.path.split(path)
    if os.name == "nt" or name in ("", ".", "..") or os.path.islink(path):
        return Path(path).resolve()
    return path_of(os.path.join(_real_folder(os.path.normpath(os.path.join(here, folder))), name))


@lru_cache(maxsize=65_536)
def path_of(text: str) -> Path:
    """Return a path, the same object for the same text: it remembers its hash."""
    return Path(text)


@lru_cache(maxsize=4096)
def _real_folder(folder: str) -> str:
    return os.path.realpath(folder)


@lru_cache(maxsize=4096)
def names_in(folder: str) -> frozenset[str]:
    """Return the names of what a folder holds; each folder is looked at once."""
    try:
        return frozenset(os.listdir(folder))
    except (OSError, ValueError):
        return frozenset()


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
    """Return the folder that holds the outermost regular package around `folder`.

    A repository whose root has an ``__init__.py`` does not make its neighbours one project.
    """
    while is_package(folder) and folder.parent != folder and not _is_repository(folder):
        folder = folder.parent
    return folder


def _is_repository(folder: Path) -> bool:
    return any(_exists(folder / marker) for marker in OWN_MARKERS)


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
    found = base
    for candidate in list(base.parents)[:MAX_CLIMB]:
        if candidate in _shared_folders():
            break
        if _holds_python(candidate):
            found = candidate
    return found


def _shared_folders() -> tuple[Path, ...]:
    """Folders that hold things of every kind, and so are the root of none."""
    found = [Path(tempfile.gettempdir()), Path("/")]
    with suppress(OSError, RuntimeError):
        found.append(Path.home())
    return tuple(found)


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


def python_files(area: Path) -> tuple[Path, ...]:
    """Return the Python files of an area (see `area_of`), sorted."""
    found = _files_below(area)
    if found is None:
        found = tuple(sorted(p for p in _entries(area) if p.name.endswith(".py")))[:MAX_FILES]
    return found


@lru_cache(maxsize=4096)
def area_of(root: Path, folder: Path) -> Path:
    """Return the part of a project that is seen together with the files of a folder.

    That is the whole project, or the outermost folder around the files that is not too large.
    Where the folder itself is, only its own files are seen, without those of folders below.
    """
    if folder.is_relative_to(root):
        between = [folder, *folder.parents]
        for candidate in reversed(between[: between.index(root) + 1]):
            if _files_below(candidate) is not None:
                return candidate
    return folder


@lru_cache(maxsize=256)
def _files_below(area: Path) -> tuple[Path, ...] | None:
    """Return all Python files below, or None when they are too many or too large.

    Nested projects and environments are left out.
    """
    found: list[Path] = []
    size = 0
    for folder, names, files in os.walk(area, followlinks=False):
        names[:] = sorted(n for n in names if not _skipped(Path(folder, n)))
        paths = [os.path.join(folder, name) for name in sorted(files) if name.endswith(".py")]
        found.extend(map(path_of, paths))
        size += sum(map(_size, paths))
        if len(found) > MAX_FILES or size > MAX_BYTES:
            return None
    return tuple(found)


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


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
    manifest = root / "pyproject.toml"
    try:
        text = manifest.read_text("utf-8", "replace") if manifest.is_file() else ""
    except OSError:
        return []
    found: list[Path] = []
    for key in ("where", "pythonpath", "package-dir", "from", "source-root"):
        for value in _values(key, text) if key in text else ():
            found.extend(root / part for part in re.findall(r"""["']([\w./-]+)["']""", value))
    return [path for path in found if path != root and path.is_dir()]


def _values(key: str, text: str) -> list[str]:
    return re.findall(rf"(?m)^\s*{key}\s*=\s*(.+)$", text)


def forget_folders() -> None:
    """Drop what was remembered of the file system."""
    remembered = (
        path_of, _resolved, _real_folder, names_in, is_package, package_parent, project_root,
        workspace_root, area_of, _files_below,
    )  # fmt: skip
    for function in remembered:
        function.cache_clear()
