# The content type is only a first look when the bytes are checked too.
import io

import filetype
import magic
from fastapi import APIRouter, HTTPException, UploadFile
from PIL import Image

router = APIRouter()
LIMIT = 5_000_000


@router.post("/a", status_code=201)
async def with_magic(picture: UploadFile) -> None:
    if picture.content_type != "image/png":
        raise HTTPException(status_code=415)
    head = await picture.read(2048)
    if magic.from_buffer(head, mime=True) != "image/png":
        raise HTTPException(status_code=415)


@router.post("/b", status_code=201)
async def with_pillow(picture: UploadFile) -> None:
    if picture.content_type not in {"image/png", "image/jpeg"}:
        raise HTTPException(status_code=415)
    data = await picture.read()
    if len(data) > LIMIT:
        raise HTTPException(status_code=413)
    Image.open(io.BytesIO(data)).verify()


@router.post("/c", status_code=201)
async def with_signature(document: UploadFile) -> None:
    if document.content_type != "application/pdf":
        raise HTTPException(status_code=415)
    head = await document.read(5)
    if not head.startswith(b"%PDF-"):
        raise HTTPException(status_code=415)


@router.post("/d", status_code=201)
async def with_filetype(picture: UploadFile) -> None:
    if not (picture.content_type or "").startswith("image/"):
        raise HTTPException(status_code=415)
    kind = filetype.guess(await picture.read(261))
    if kind is None:
        raise HTTPException(status_code=415)
