# The whole body is read into memory and nobody looks at its size.
from typing import Annotated, List, Optional

import fastapi
from fastapi import APIRouter, Depends, File, UploadFile

router = APIRouter()


@router.post("/a")
async def plain(table: UploadFile) -> int:
    data = await table.read()  # expect: FA036 "read"
    return data.count(b"\n")


@router.post("/b")
async def annotated(table: Annotated[UploadFile, File()]) -> str:
    return (await table.read()).decode()  # expect: FA036


@router.post("/c")
async def optional(table: Optional[fastapi.UploadFile] = None) -> bytes:
    if table is None:
        return b""
    return await table.read()  # expect: FA036


@router.post("/d")
async def several(tables: List[UploadFile] = File()) -> list[str]:
    names = []
    for table in tables:
        names.append((await table.read())[:10].decode())  # expect: FA036
    return names


async def first_line(table: UploadFile) -> bytes:
    data = await table.read()  # expect: FA036
    return data.split(b"\n", 1)[0]


@router.post("/e")
async def by_dependency(line: bytes = Depends(first_line)) -> str:
    return line.decode()
