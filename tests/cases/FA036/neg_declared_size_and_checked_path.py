# A limit declared on the size header counts as a check, and so does a function that judges the path.
import os
import shutil
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, Header, HTTPException, UploadFile

scans = APIRouter()
ROOT = "/srv/scans"


def limited(content_length: Annotated[int, Header(lt=5_000_000)]) -> int:
    return content_length


def inside(base: str, wanted: str) -> str | None:
    found = Path(base, wanted).resolve()
    return str(found) if found.is_relative_to(base) else None


@scans.post("/text", dependencies=[Depends(limited)])
async def text(scan: UploadFile) -> dict[str, int]:
    return {"length": len(await scan.read())}


@scans.post("/keep")
def keep(scan: UploadFile) -> dict[str, str]:
    if inside(ROOT, os.path.join("new", scan.filename or "x")) is None:
        raise HTTPException(400)
    with open(os.path.join(ROOT, "new", scan.filename or "x"), "wb") as out:
        shutil.copyfileobj(scan.file, out)
    return {"state": "kept"}
