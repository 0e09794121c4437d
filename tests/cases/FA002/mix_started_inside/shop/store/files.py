# Read with `cd shop` or a changed path, so that other files of the package import this as `store.files`.
from pathlib import Path


class Shelf:
    def __init__(self, name: str) -> None:
        self.text = Path("shelves", name).read_text()
