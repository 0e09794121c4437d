import shutil
from pathlib import Path

from fastapi import APIRouter

from archive.service import Archive
from archive.types import Document, Documents

router = APIRouter()
FOLDER = Path("inbox")


@router.post("/documents", status_code=201)
def add(document: Document) -> str:
    target = FOLDER / document.filename  # expect: FA036
    with target.open("wb") as handle:
        shutil.copyfileobj(document.file, handle)
    return str(Archive().save(document))


@router.post("/documents/batch", status_code=201)
def add_many(documents: Documents) -> int:
    for document in documents:
        with (FOLDER / document.filename).open("wb") as handle:  # expect: FA036
            shutil.copyfileobj(document.file, handle)
    return len(documents)
