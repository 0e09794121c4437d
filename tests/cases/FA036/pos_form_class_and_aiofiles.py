# Uploads in an attribute called `file`, out of a form by hand, and names opened with aiofiles.
from typing import Annotated

import aiofiles
from fastapi import APIRouter, Depends, Form, Request, UploadFile
from starlette.datastructures import UploadFile as SentFile

letters = APIRouter()


class LetterForm:
    def __init__(self, file: UploadFile, subject: str = Form()) -> None:
        self.file = file
        self.subject = subject


@letters.post("/letters")
async def receive(form: Annotated[LetterForm, Depends()]) -> dict[str, str]:
    content = await form.file.read()  # expect: FA036
    return {"subject": form.subject, "text": content.decode()}


@letters.post("/scans")
async def scan(page: UploadFile) -> dict[str, str]:
    name = page.filename or "unnamed"
    async with aiofiles.open(f"/srv/letters/{name}", "wb") as out:  # expect: FA036
        while chunk := await page.read(65_536):
            await out.write(chunk)
    return {"name": name}


@letters.post("/raw")
async def raw(request: Request) -> dict[str, int]:
    form = await request.form()
    sent = form["letter"]
    assert isinstance(sent, SentFile)
    content = await sent.read()  # expect: FA036
    return {"length": len(content)}
