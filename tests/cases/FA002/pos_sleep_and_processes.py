# Shows time.sleep, subprocess functions, os.system and input() under several spellings.
import os
import subprocess
import time
import time as clock
from subprocess import PIPE, Popen, check_output as capture
from time import sleep as pause

from fastapi import FastAPI

web = FastAPI()


@web.get("/slow")
async def slow() -> dict:
    time.sleep(1)  # expect: FA002 "time.sleep"
    pause(0.5)  # expect: FA002
    clock.sleep(2)  # expect: FA002
    return {"slow": True}


@web.get("/version")
async def version() -> dict:
    head = capture(["git", "rev-parse", "HEAD"])  # expect: FA002
    done = subprocess.run(["git", "status"], capture_output=True, check=False)  # expect: FA002
    return {"head": head.decode(), "status": done.returncode}


@web.post("/build")
async def build() -> dict:
    child = Popen(["make"], stdout=PIPE)  # expect: FA002
    return {"pid": child.pid}


@web.post("/clean")
async def clean() -> dict:
    code = os.system("make clean")  # expect: FA002
    return {"code": code}


@web.post("/confirm")
async def confirm() -> dict:
    return {"answer": input("go on? ")}  # expect: FA002
