# A test application may send at once.
import aiosmtplib
from email.message import EmailMessage
from fastapi import FastAPI

probe = FastAPI()


@probe.post("/mail")
async def mail() -> dict:
    await aiosmtplib.send(EmailMessage(), hostname="localhost")
    return {}
