# Shows chains through functions, constructors, context managers and generators of another file.
from fastapi import APIRouter, Depends

from .storage import Job, SlowJob, Template, Throttle, load, locked, tail

pages = APIRouter()


async def page_of(name: str) -> dict:
    return load(name)  # expect: FA002 "storage.py:9"


@pages.get("/{name}")
async def page(name: str, data: dict = Depends(page_of)) -> dict:
    return {"name": name, "data": data, "again": await page_of(name)}


@pages.get("/{name}/rendered")
async def rendered(name: str) -> str:
    template = Template(name)  # expect: FA002 "storage.py:9"
    return template(title="x")


@pages.get("/{name}/throttled")
async def throttled(name: str) -> str:
    with Throttle():  # expect: FA002
        return name


@pages.get("/{name}/locked")
async def locked_page(name: str) -> str:
    with locked(name) as held:  # expect: FA002
        return held


@pages.get("/{name}/tail")
async def tail_page(name: str) -> list[str]:
    return [line for line in tail(name)]  # expect: FA002


@pages.post("/jobs/slow")
async def slow_job() -> str:
    job = SlowJob()
    return job.prepare()  # expect: FA002


@pages.post("/jobs/quick")
async def quick_job() -> str:
    job = Job()
    return job.prepare()
