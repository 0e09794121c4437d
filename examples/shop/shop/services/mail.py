import os
import smtplib
from email.message import EmailMessage

MAIL_HOST = os.getenv("MAIL_HOST", "localhost")  # expect: FA031


def send_welcome(address: str) -> None:
    message = EmailMessage()
    message["From"] = "shop@example.com"
    message["To"] = address
    message["Subject"] = "Welcome to the shop"
    message.set_content("Your account is ready.")
    with smtplib.SMTP(MAIL_HOST) as smtp:
        smtp.send_message(message)
