# Helpers around smtplib and fastapi-mail.
import smtplib
from email.message import EmailMessage

from fastapi_mail import FastMail, MessageSchema


def _deliver(message: EmailMessage) -> None:
    with smtplib.SMTP("mail.example.com") as server:
        server.send_message(message)


def send_welcome(email: str) -> None:
    message = EmailMessage()
    message["To"] = email
    _deliver(message)


class Mailer:
    def __init__(self, client: FastMail) -> None:
        self._client = client

    async def invoice(self, email: str) -> None:
        await self._client.send_message(MessageSchema(subject="i", recipients=[email], body="b", subtype="plain"))
