# Shows sending by start-up code and by functions that no route or dependency calls.
from contextlib import asynccontextmanager
from email.message import EmailMessage

import aiosmtplib
from fastapi import FastAPI


async def tell(line: str) -> None:
    message = EmailMessage()
    message.set_content(line)
    await aiosmtplib.send(message, hostname="mail.example.com")


@asynccontextmanager
async def lifespan(app: FastAPI):
    await tell("up")
    yield
    await tell("down")


async def nightly() -> dict:
    await tell("nightly")
    return {"done": True}


app = FastAPI(lifespan=lifespan)
