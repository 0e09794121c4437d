# Shows every way of handing a blocking HTTP call over to a thread, a process or a queue.
import asyncio
import functools
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process
from threading import Thread

import anyio
import anyio.to_thread
import requests
from asgiref.sync import sync_to_async
from celery import Celery
from fastapi import BackgroundTasks, FastAPI
from fastapi.concurrency import run_in_threadpool
from starlette.background import BackgroundTask
from starlette.responses import JSONResponse

app = FastAPI()
celery_app = Celery("jobs")
executor = ThreadPoolExecutor()


def fetch(url: str) -> dict:
    return requests.get(url, timeout=5).json()


@celery_app.task
def fetch_later(url: str) -> dict:
    return fetch(url)


@app.get("/a")
async def by_thread(url: str) -> dict:
    first = await asyncio.to_thread(requests.get, url, timeout=3)
    second = await asyncio.to_thread(lambda: requests.get(url, timeout=3).json())
    third = await run_in_threadpool(fetch, url)
    fourth = await anyio.to_thread.run_sync(functools.partial(fetch, url))
    fifth = await sync_to_async(fetch)(url)
    return {"all": [first.status_code, second, third, fourth, fifth]}


@app.get("/b")
async def by_executor(url: str) -> dict:
    loop = asyncio.get_running_loop()
    answer = await loop.run_in_executor(None, functools.partial(requests.get, url, timeout=3))
    other = await loop.run_in_executor(executor, fetch, url)
    pending = executor.submit(fetch, url)
    several = executor.map(fetch, [url, url])
    del pending, several
    return {"status": answer.status_code, "other": other}


@app.get("/c")
async def later(url: str, tasks: BackgroundTasks) -> dict:
    tasks.add_task(fetch, url)
    tasks.add_task(requests.post, url, json={})
    Thread(target=fetch, args=(url,)).start()
    Process(target=requests.get, args=(url,)).start()
    fetch_later.delay(url)
    fetch_later.apply_async(args=[url])
    celery_app.send_task("jobs.fetch_later", args=[url])
    return {"queued": True}


@app.get("/d")
async def after_response(url: str) -> JSONResponse:
    return JSONResponse({"ok": True}, background=BackgroundTask(fetch, url))


@app.get("/e")
async def nested(url: str) -> dict:
    def work() -> dict:
        return requests.get(url, timeout=3).json()

    return await asyncio.to_thread(work)
