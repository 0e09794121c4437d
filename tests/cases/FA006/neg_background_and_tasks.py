# Shows sending in background tasks, created tasks, queues and after a dependency's yield.
import asyncio
from email.message import EmailMessage

import aiosmtplib
from celery import Celery
from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.responses import JSONResponse
from slack_sdk import WebClient
from starlette.background import BackgroundTask

celery_app = Celery("jobs")
api = FastAPI()
running: set = set()


async def send_mail(email: str) -> None:
    message = EmailMessage()
    message["To"] = email
    await aiosmtplib.send(message, hostname="mail.example.com")


@celery_app.task
def post_line(line: str) -> None:
    WebClient(token="").chat_postMessage(channel="#ops", text=line)


async def reported():
    yield "ops"
    await send_mail("ops@example.com")


@api.post("/a")
async def a(email: str, tasks: BackgroundTasks) -> dict:
    tasks.add_task(send_mail, email)
    tasks.add_task(aiosmtplib.send, EmailMessage(), hostname="mail.example.com")
    post_line.delay("signed up")
    return {"email": email}


@api.post("/b")
async def b(email: str, who: str = Depends(reported)) -> dict:
    task = asyncio.create_task(send_mail(email))
    running.add(task)
    task.add_done_callback(running.discard)
    return {"email": email, "who": who}


@api.post("/c")
async def c(email: str) -> JSONResponse:
    celery_app.send_task("jobs.post_line", args=[email])
    return JSONResponse({"ok": True}, background=BackgroundTask(send_mail, email))


@api.post("/d")
async def d(email: str, tasks: BackgroundTasks) -> dict:
    async def later() -> None:
        await send_mail(email)

    tasks.add_task(later)
    return {"email": email}
