# Shows messages that are waited for in threads, gathered and in awaited tasks, and whose answers get into the response or do not.
import asyncio
from typing import Annotated, Any

import aiosmtplib
from email.message import EmailMessage
from fastapi import APIRouter, Depends, FastAPI
from fastapi.concurrency import run_in_threadpool

import members
from members import Members, deliver, invite, notify_later

app = FastAPI()
parts = APIRouter()


@parts.post("/a")
async def a(email: str) -> dict[str, str]:
    await run_in_threadpool(deliver, email)  # expect: FA006
    return {"email": email}


@parts.post("/b")
async def b(emails: list[str]) -> dict[str, int]:
    await asyncio.gather(*(invite(email) for email in emails))  # expect: FA006
    return {"invited": len(emails)}


@parts.post("/c")
async def c(email: str) -> dict[str, str]:
    task = asyncio.create_task(invite(email))  # expect: FA006
    greeting = email.upper()
    await task
    return {"greeting": greeting}


@parts.post("/d")
async def d(email: str) -> dict[str, str]:
    notify_later(email)
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, deliver, email)
    return {"email": email}


@parts.post("/e")
async def e(name: str, service: Annotated[Members, Depends(Members)]) -> dict[str, str]:
    return await service.register(name)  # expect: FA006 "members.py:32"


@parts.post("/f")
async def f(emails: list[str]) -> list[Any]:
    found = []
    for email in emails:
        found.append(await aiosmtplib.send(EmailMessage(), recipients=[email]))
    return found


@parts.post("/g")
async def g(email: str) -> dict[str, str]:
    response = {"email": email}
    answer = await aiosmtplib.send(EmailMessage(), recipients=[email])
    response["answer"] = answer[1]
    return response


@parts.post("/h")
async def h(email: str) -> dict[str, Any]:
    return {"refused": await members.welcome(email)}


app.include_router(parts)
