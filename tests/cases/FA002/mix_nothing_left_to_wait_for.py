# Futures that are done when they are asked, and children that are asked for without waiting.
import os
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

from fastapi import APIRouter

router = APIRouter()
pool = ThreadPoolExecutor()


@router.get("/sums")
async def sums() -> list[int]:
    found = []
    futures = [pool.submit(sum, [n, 1]) for n in range(3)]
    for future in as_completed(futures):  # expect: FA002 "as_completed"
        found.append(future.result())
    return found


@router.get("/waited")
async def waited() -> list[int]:
    futures = [pool.submit(sum, [n, 1]) for n in range(3)]
    done, _ = wait(futures)  # expect: FA002 "wait"
    found = []
    for future in done:
        found.append(future.result())
    return found


@router.get("/one")
async def one() -> int:
    future = pool.submit(sum, [1, 2])
    return future.result()  # expect: FA002 "result"


@router.get("/children/{pid}")
async def child(pid: int) -> int:
    os.waitpid(pid, os.WNOHANG)
    found, _ = os.waitpid(pid, 0)  # expect: FA002 "waitpid"
    return found
