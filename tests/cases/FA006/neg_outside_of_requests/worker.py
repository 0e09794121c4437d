# A worker sends on its own time.
import smtplib
from email.message import EmailMessage

from celery import shared_task

from app import app


@shared_task
def send_report(email: str) -> str:
    message = EmailMessage()
    message["To"] = email
    with smtplib.SMTP("mail.example.com") as server:
        server.send_message(message)
    return app.title
