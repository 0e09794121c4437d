import shutil
import uuid
from pathlib import Path

from starlette.datastructures import UploadFile

BASE = Path("/srv/archive")


class Archive:
    def __init__(self, base: Path = BASE) -> None:
        self.base = base

    def save(self, document: UploadFile) -> Path:
        target = self.base / f"{uuid.uuid4()}_{document.filename}"  # expect: FA036
        with target.open("wb") as handle:
            shutil.copyfileobj(document.file, handle)
        return target
