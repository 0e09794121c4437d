# The client's file name reaches a path by every way to write a path.
import os
import os.path as osp
import shutil
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, File, UploadFile

router = APIRouter(prefix="/scans")
ROOT = Path("uploads")
FOLDER = "uploads"


@router.post("/a", status_code=201)
def by_f_string(upload: UploadFile) -> None:
    with open(f"uploads/{upload.filename}", "wb") as target:  # expect: FA036 "filename"
        shutil.copyfileobj(upload.file, target)


@router.post("/b", status_code=201)
def by_join(upload: UploadFile = File(...)) -> None:
    target = os.path.join(FOLDER, upload.filename)  # expect: FA036
    with open(target, "wb") as handle:
        shutil.copyfileobj(upload.file, handle)


@router.post("/c", status_code=201)
def by_slash(scan: Annotated[UploadFile, File()]) -> None:
    destination = ROOT / scan.filename  # expect: FA036
    with destination.open("wb") as handle:
        shutil.copyfileobj(scan.file, handle)


@router.post("/d", status_code=201)
def by_joinpath(scan: "UploadFile") -> None:
    destination = ROOT.joinpath("raw", scan.filename)  # expect: FA036
    with destination.open("wb") as handle:
        shutil.copyfileobj(scan.file, handle)


@router.post("/e", status_code=201)
def by_variable(scan: UploadFile | None = None) -> None:
    if scan is None:
        return
    name = scan.filename
    path = osp.join(FOLDER, name)  # expect: FA036
    with open(path, "wb") as handle:
        shutil.copyfileobj(scan.file, handle)
