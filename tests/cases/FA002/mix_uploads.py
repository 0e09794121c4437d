# Shows sync reads of an UploadFile beside its awaited methods.
from typing import Annotated, List

from fastapi import FastAPI, File, UploadFile
from starlette.datastructures import UploadFile as StarletteUpload

intake = FastAPI()


@intake.post("/one")
async def one(file: UploadFile) -> dict:
    data = file.file.read()  # expect: FA002
    return {"size": len(data)}


@intake.post("/two")
async def two(picture: Annotated[UploadFile, File(description="a picture")]) -> dict:
    first = await picture.read(16)
    await picture.seek(0)
    rest = picture.file.read()  # expect: FA002
    return {"first": first.hex(), "rest": len(rest), "size": picture.size}


@intake.post("/many")
async def many(parts: List[UploadFile] = File(...)) -> int:
    total = 0
    for part in parts:
        total += len(part.file.read())  # expect: FA002
    return total


@intake.post("/maybe")
async def maybe(file: "UploadFile | None" = None) -> int:
    if file is None:
        return 0
    return len(file.file.read())  # expect: FA002


@intake.post("/fine")
async def fine(file: UploadFile) -> int:
    size = 0
    while chunk := await file.read(1024):
        size += len(chunk)
    await file.close()
    return size


@intake.post("/sync")
def sync(file: UploadFile) -> int:
    return len(file.file.read())


async def measure(upload: StarletteUpload) -> int:
    return len(await upload.read())
