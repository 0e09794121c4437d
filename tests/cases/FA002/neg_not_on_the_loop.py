# Shows sync routes and dependencies, start-up code, off-loaded calls and a __main__ block.
import asyncio
import subprocess
import time
from contextlib import asynccontextmanager
from threading import Thread

from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.responses import StreamingResponse
from sse_starlette.sse import EventSourceResponse
from starlette.concurrency import run_in_threadpool


@asynccontextmanager
async def lifespan(app: FastAPI):
    with open("var/model.bin", "rb") as handle:
        app.state.model = handle.read()
    time.sleep(0.1)
    yield
    with open("var/state.bin", "wb") as handle:
        handle.write(b"bye")


app = FastAPI(lifespan=lifespan)


def settled() -> None:
    time.sleep(0.1)


def log_line():
    handle = open("var/log.txt", "a")
    try:
        yield handle
    finally:
        handle.close()


def rows(name: str):
    with open(name) as handle:
        yield from handle


@app.get("/sync", dependencies=[Depends(settled)])
def sync_route(log=Depends(log_line)) -> str:
    log.write("called\n")
    time.sleep(1)
    return subprocess.check_output(["git", "log"]).decode()


@app.get("/rows")
async def stream(name: str) -> StreamingResponse:
    return StreamingResponse(rows(name))


@app.get("/events")
async def events(name: str) -> EventSourceResponse:
    def lines():
        with open(name) as handle:
            for line in handle.readlines():
                yield {"data": line}

    return EventSourceResponse(lines())


@app.get("/memory")
async def memory() -> str:
    with open("/proc/self/status") as handle:
        for line in handle:
            if line.startswith("VmRSS:"):
                return line
    return ""


@app.get("/away")
async def away(tasks: BackgroundTasks) -> dict:
    await run_in_threadpool(time.sleep, 1)
    await asyncio.to_thread(subprocess.run, ["make"], check=True)
    await asyncio.get_event_loop().run_in_executor(None, settled)
    tasks.add_task(time.sleep, 3)
    Thread(target=settled, daemon=True).start()
    return {"ok": True}


async def main() -> None:
    time.sleep(1)


if __name__ == "__main__":
    asyncio.run(main())
