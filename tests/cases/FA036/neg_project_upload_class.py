# A project class that is called UploadFile.
from pathlib import Path

from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter()


class UploadFile(BaseModel):
    filename: str
    content_type: str = "text/plain"

    async def read(self) -> bytes:
        return b""


@router.post("/notes", status_code=201)
async def note(file: UploadFile) -> str:
    if file.content_type != "text/plain":
        return "no"
    await file.read()
    return str(Path("notes") / file.filename)
