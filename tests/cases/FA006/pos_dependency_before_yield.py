# Shows a yield dependency that sends before its yield, and a try block around the sending.
import logging
from email.message import EmailMessage
from typing import Annotated

import aiosmtplib as smtp
from fastapi import APIRouter, Depends

router = APIRouter(prefix="/reviews")
log = logging.getLogger(__name__)


async def announced(name: str):
    message = EmailMessage()
    message["Subject"] = name
    await smtp.send(message, hostname="mail.example.com")  # expect: FA006
    yield name


@router.post("/")
async def add_review(name: Annotated[str, Depends(announced)]) -> dict:
    try:
        await smtp.send(EmailMessage(), hostname="mail.example.com")  # expect: FA006
    except smtp.SMTPException:
        log.exception("mail was not sent")
    return {"name": name}
