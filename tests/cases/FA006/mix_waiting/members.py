import asyncio
import smtplib
from email.message import EmailMessage
from typing import Any

import aiosmtplib

running: set[asyncio.Task[None]] = set()


def deliver(email: str) -> None:
    message = EmailMessage()
    message["To"] = email
    with smtplib.SMTP("mail.example.com") as server:
        server.send_message(message)


async def invite(email: str) -> None:
    await asyncio.to_thread(deliver, email)


def notify_later(email: str) -> None:
    task = asyncio.create_task(invite(email))
    running.add(task)


class Members:
    def __init__(self) -> None:
        self.names: list[str] = []

    async def register(self, name: str) -> dict[str, str]:
        await aiosmtplib.send(EmailMessage(), recipients=[name])
        self.names.append(name)
        return {"name": name}


async def welcome(email: str) -> dict[str, Any]:
    errors, _ = await aiosmtplib.send(EmailMessage(), recipients=[email])
    return errors
