from email.message import EmailMessage

import aiosmtplib


async def send_welcome(address: str) -> None:
    message = EmailMessage()
    message["To"] = address
    message.set_content("Your room is ready.")
    await aiosmtplib.send(message, hostname="mail", sender="inn@example.org")
