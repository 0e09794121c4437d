import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, UploadFile

from shop.clients import wait_for_stock

router = APIRouter()


@router.get("/sleep")
async def sleep() -> str:
    time.sleep(1)  # FA002 ASYNC251
    return "done"


@router.get("/run")
async def run() -> int:
    return subprocess.run(["true"], check=False).returncode  # FA002 ASYNC221


@router.get("/start")
async def start() -> int:
    return subprocess.Popen(["true"]).pid  # FA002 ASYNC220


@router.get("/wait")
async def wait() -> int:
    return os.waitpid(1, 0)[0]  # FA002 ASYNC222


@router.get("/open")
async def read() -> str:
    with open("rates.txt") as file:  # FA002 ASYNC230
        return file.read()


@router.get("/path")
async def read_path() -> str:
    return Path("rates.txt").read_text()  # FA002 ASYNC240


@router.get("/metadata")
async def only_metadata() -> bool:
    return Path("rates.txt").exists()  # ASYNC240


@router.get("/input")
async def ask() -> str:
    return input("name? ")  # FA002 ASYNC250


@router.get("/chain")
async def through_another_file() -> str:
    wait_for_stock()  # FA002
    return "done"


@router.post("/upload")
async def upload(file: Annotated[UploadFile, "the picture"]) -> int:
    return len(file.file.read(1024))  # FA002


@router.get("/copy")
async def copy() -> str:
    return shutil.copy("rates.txt", "rates.bak")  # FA002
