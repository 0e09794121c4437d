from email.message import EmailMessage

import aiosmtplib


class Mailer:
    def __init__(self, host: str, sender: str) -> None:
        self.host = host
        self.sender = sender

    async def send_welcome(self, address: str) -> None:
        message = EmailMessage()
        message["From"] = self.sender
        message["To"] = address
        message["Subject"] = "Welcome to the shop"
        message.set_content("Your account is ready.")
        await aiosmtplib.send(message, hostname=self.host)
