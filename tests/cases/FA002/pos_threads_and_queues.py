# Shows Future.result(), Thread.join and blocking queue.get, with and without a timeout.
import asyncio
import queue
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Queue

from fastapi import FastAPI

work = FastAPI()
pool = ThreadPoolExecutor(max_workers=4)
jobs: "Queue[int]" = Queue()


class Counter(threading.Thread):
    def run(self) -> None:
        self.total = sum(range(1000))


def compute(number: int) -> int:
    return number * number


@work.get("/square/{number}")
async def square(number: int) -> int:
    return pool.submit(compute, number).result()  # expect: FA002


@work.get("/cube/{number}")
async def cube(number: int) -> int:
    pending: Future = pool.submit(compute, number)
    return pending.result(timeout=2) * number  # expect: FA002


@work.get("/threads")
async def threads() -> dict:
    worker = threading.Thread(target=compute, args=(3,))
    worker.start()
    worker.join()  # expect: FA002
    counter = Counter()
    counter.start()
    counter.join(5)  # expect: FA002
    return {"total": counter.total}


@work.get("/next")
async def next_job() -> int:
    return jobs.get()  # expect: FA002


@work.get("/fresh")
async def fresh_job() -> int:
    waiting = queue.SimpleQueue()
    waiting.put(1)
    return waiting.get()  # expect: FA002


async def across(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.run_coroutine_threadsafe(asyncio.sleep(1), loop).result()  # expect: FA002
