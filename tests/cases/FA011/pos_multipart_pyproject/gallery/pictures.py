# (d) The project declares its dependencies and python-multipart is not among them ("multipart" is another package): the first use of each file.
from fastapi import APIRouter, File, Form, UploadFile

pictures = APIRouter()


@pictures.get("/pictures")
async def names() -> list[str]:
    return []


@pictures.post("/pictures")
async def upload(
    title: str = Form(),  # expect: FA011 "python-multipart"
    picture: UploadFile = File(),
) -> str:
    return title


@pictures.post("/thumbnails")
async def upload_thumbnail(picture: UploadFile) -> str:
    return str(picture.filename)
