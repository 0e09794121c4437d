# The client's content type decides although nobody looks at the bytes.
import shutil
import uuid
from pathlib import Path

from fastapi import APIRouter, HTTPException, UploadFile

router = APIRouter()
IMAGES = {"image/png", "image/jpeg"}
ROOT = Path("images")


def store(picture: UploadFile) -> None:
    with (ROOT / uuid.uuid4().hex).open("wb") as handle:
        shutil.copyfileobj(picture.file, handle)


@router.post("/a", status_code=201)
def by_equality(picture: UploadFile) -> None:
    if picture.content_type != "image/png":  # expect: FA036 "content_type"
        raise HTTPException(status_code=415)
    store(picture)


@router.post("/b", status_code=201)
def by_membership(picture: UploadFile) -> None:
    if picture.content_type not in IMAGES:  # expect: FA036
        raise HTTPException(status_code=415)
    store(picture)


@router.post("/c", status_code=201)
def by_prefix(picture: UploadFile) -> None:
    if not picture.content_type.startswith("image/"):  # expect: FA036
        raise HTTPException(status_code=415)
    store(picture)
