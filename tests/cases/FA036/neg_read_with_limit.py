# A size check before or after the read, in the function or in a dependency, or a bounded read.
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, UploadFile

router = APIRouter()
LIMIT = 1_000_000


def small_table(table: UploadFile) -> UploadFile:
    if table.size is None or table.size > LIMIT:
        raise HTTPException(status_code=413)
    return table


@router.post("/before")
async def before(table: UploadFile) -> int:
    if (table.size or 0) > LIMIT:
        raise HTTPException(status_code=413)
    return (await table.read()).count(b"\n")


@router.post("/after")
async def after(table: UploadFile) -> int:
    data = await table.read()
    if len(data) > LIMIT:
        raise HTTPException(status_code=413)
    return data.count(b"\n")


@router.post("/dependency")
async def dependency(table: Annotated[UploadFile, Depends(small_table)]) -> int:
    return (await table.read()).count(b"\n")


@router.post("/head")
async def head(table: UploadFile) -> str:
    return (await table.read(1024)).decode()


@router.post("/chunks")
async def chunks(table: UploadFile) -> int:
    total = 0
    while chunk := await table.read(64 * 1024):
        total += len(chunk)
        if total > LIMIT:
            raise HTTPException(status_code=413)
    return total
