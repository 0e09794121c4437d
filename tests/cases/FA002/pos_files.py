# Shows open(), pathlib, shutil and zipfile on the loop; a file used inside its own with block is one finding.
import json
import shutil
import zipfile
from pathlib import Path

from fastapi import APIRouter

reports = APIRouter()
BASE = Path("var/reports")


@reports.get("/{name}")
async def read_report(name: str) -> dict:
    with open(f"var/reports/{name}.json") as handle:  # expect: FA002
        return json.load(handle)


@reports.get("/{name}/text")
async def read_text(name: str) -> str:
    return (BASE / name).read_text(encoding="utf-8")  # expect: FA002


@reports.put("/{name}")
async def write_report(name: str, body: str) -> dict:
    target = BASE.joinpath(name)
    target.write_bytes(body.encode())  # expect: FA002
    return {"name": target.name, "stem": target.stem, "suffix": target.suffix}


@reports.get("/{name}/lines")
async def count_lines(name: str) -> int:
    with Path("var", name).open() as lines:  # expect: FA002
        return len(lines.readlines())


@reports.post("/{name}/copy")
async def copy_report(name: str) -> dict:
    shutil.copyfile(name, name + ".bak")  # expect: FA002
    return {"copied": True}


@reports.delete("/")
async def drop_reports() -> dict:
    shutil.rmtree("var/reports")  # expect: FA002
    return {"dropped": True}


@reports.get("/archive")
async def archive() -> list[str]:
    with zipfile.ZipFile("var/reports.zip") as packed:  # expect: FA002
        return packed.namelist()
