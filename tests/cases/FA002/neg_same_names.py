# Shows harmless names: str.join, dict.get, a local open or input, metadata calls, in-memory archives, cheap hashes.
import hashlib
import hmac
import io
import os
import secrets
import zipfile
from contextvars import ContextVar
from pathlib import Path

from aiofiles import open
from fastapi import FastAPI, UploadFile

web = FastAPI()
tenant: ContextVar[str] = ContextVar("tenant", default="main")


class Clock:
    def sleep(self, seconds: float) -> float:
        return seconds


class Door:
    def open(self) -> bool:
        return True

    def result(self) -> str:
        return "open"


def input(text: str) -> str:
    return text.strip()


def run(args: list) -> int:
    return len(args)


time = Clock()


@web.get("/names")
async def names(word: str) -> dict:
    door = Door()
    door.open()
    return {
        "joined": ",".join(["a", word]),
        "path": os.path.join("a", word),
        "slept": time.sleep(2),
        "door": door.result(),
        "input": input(word),
        "run": run(["ls"]),
        "tenant": tenant.get(),
        "env": {"a": 1}.get(word),
    }


@web.get("/meta")
async def meta(name: str) -> dict:
    path = Path("var") / name
    return {
        "exists": path.exists(),
        "file": path.is_file(),
        "size": os.stat(name).st_size,
        "there": os.path.exists(name),
        "parent": path.parent.name,
    }


@web.get("/aio")
async def aio(name: str) -> str:
    async with open(name) as handle:
        return await handle.read()


@web.post("/zip")
async def unzip(file: UploadFile) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(await file.read())) as archive:
        return archive.namelist()


@web.post("/digest")
async def digest(body: str) -> dict:
    buffer = io.BytesIO(body.encode())
    return {
        "sha": hashlib.sha256(buffer.read()).hexdigest(),
        "mac": hmac.new(b"k", body.encode(), "sha256").hexdigest(),
        "token": secrets.token_hex(8),
    }
