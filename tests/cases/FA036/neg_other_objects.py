# Attributes filename and content_type, and read(), of things that are no uploads.
import aiofiles
import httpx
from fastapi import APIRouter, Request
from pydantic import BaseModel

router = APIRouter()


class Attachment(BaseModel):
    filename: str
    content_type: str

    async def read(self) -> bytes:
        return self.filename.encode()


STORED = Attachment(filename="logo.png", content_type="image/png")


@router.get("/logo")
async def logo() -> int:
    file = STORED
    path = f"static/{file.filename}"
    if file.content_type == "image/png":
        data = await file.read()
        return len(data) + len(path)
    return 0


@router.get("/motd")
async def motd() -> str:
    async with aiofiles.open("motd.txt") as file:
        return await file.read()


@router.post("/echo")
async def echo(request: Request) -> int:
    if request.headers.get("content-type") == "text/plain":
        return len(await request.body())
    return 0


@router.get("/remote")
async def remote() -> int:
    async with httpx.AsyncClient() as client:
        response = await client.get("https://example.com/logo")
        return len(await response.aread())
