# basename, .name, a secure-name function or a name of the server's own.
import os
import shutil
import uuid
from pathlib import Path, PurePath

from fastapi import APIRouter, UploadFile
from werkzeug.utils import secure_filename

router = APIRouter()
ROOT = Path("uploads")


def sanitize_filename(name: str) -> str:
    return "".join(letter for letter in name if letter.isalnum() or letter in "._-").lstrip(".")


def write(upload: UploadFile, target: Path) -> None:
    with target.open("wb") as handle:
        shutil.copyfileobj(upload.file, handle)


@router.post("/a", status_code=201)
def by_basename(upload: UploadFile) -> None:
    write(upload, ROOT / os.path.basename(upload.filename or "x"))


@router.post("/b", status_code=201)
def by_path_name(upload: UploadFile) -> None:
    name = Path(upload.filename).name
    write(upload, ROOT / name)


@router.post("/c", status_code=201)
def by_pure_path(upload: UploadFile) -> None:
    write(upload, Path(f"uploads/{PurePath(upload.filename).name}"))


@router.post("/d", status_code=201)
def by_secure_filename(upload: UploadFile) -> None:
    write(upload, Path(os.path.join("uploads", secure_filename(upload.filename))))


@router.post("/e", status_code=201)
def by_project_function(upload: UploadFile) -> None:
    write(upload, ROOT / sanitize_filename(upload.filename or ""))


@router.post("/f", status_code=201)
def by_uuid(upload: UploadFile) -> None:
    write(upload, ROOT / f"{uuid.uuid4().hex}.bin")


@router.post("/g", status_code=201)
def by_suffix(upload: UploadFile) -> None:
    suffix = Path(upload.filename or "").suffix
    write(upload, ROOT / f"{uuid.uuid4().hex}{suffix}")
