# The name is handed to a function of another module, split, checked, or only its end is kept.
from pathlib import Path

ROOT = Path("store")


def target_of(name: str) -> Path:
    return ROOT / name  # expect: FA036


def safe_target_of(name: str) -> Path:
    return ROOT / Path(name).name


def report_of(title: str) -> Path:
    return ROOT / title


def refuse_folders(name: str | None) -> None:
    if not name or "/" in name:
        raise ValueError(name)
