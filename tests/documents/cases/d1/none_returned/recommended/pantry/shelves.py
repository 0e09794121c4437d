from pathlib import Path

SHELVES = Path("shelves")


def clear(name: str) -> None:
    for jar in SHELVES.glob(f"{name}.*"):
        jar.unlink()
