# Shows calls that only look handed over: the call itself runs on the loop before anything is handed over.
import asyncio
import functools

import requests
from celery import Celery
from fastapi import BackgroundTasks, FastAPI

queue = Celery("jobs")
application = FastAPI()


def notify(url: str) -> int:
    return requests.post(url, timeout=3).status_code


@queue.task
def ping(url: str) -> int:
    return requests.get(url, timeout=3).status_code


@application.post("/notify")
async def notify_now(url: str, tasks: BackgroundTasks) -> dict:
    tasks.add_task(notify(url))  # expect: FA001
    return {"queued": True}


@application.get("/body")
async def body(url: str) -> dict:
    return await asyncio.to_thread(requests.get(url, timeout=3).json)  # expect: FA001


@application.post("/ping")
async def ping_now(url: str) -> dict:
    ping.delay(url)
    status = ping(url)  # expect: FA001
    return {"status": status}


@application.post("/partial")
async def partial_called(url: str) -> dict:
    call = functools.partial(requests.get, url, timeout=3)
    answer = call()  # expect: FA001
    return answer.json()


@application.post("/nested")
async def nested(url: str) -> dict:
    def work() -> int:
        return requests.get(url, timeout=3).status_code

    away = await asyncio.to_thread(work)
    here = work()  # expect: FA001
    return {"away": away, "here": here}
