# Shows known senders called or awaited by a route before it answers, the result unused.
import aiosmtplib
import boto3
from email.message import EmailMessage

from fastapi import FastAPI
from fastapi_mail import ConnectionConfig, FastMail, MessageSchema, MessageType
from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail
from slack_sdk import WebClient
from slack_sdk.web.async_client import AsyncWebClient
from twilio.rest import Client

shop = FastAPI()
ses = boto3.client("ses", region_name="eu-west-1")
sns = boto3.client("sns", region_name="eu-west-1")
mailer = FastMail(ConnectionConfig(MAIL_USERNAME="u", MAIL_PASSWORD="", MAIL_FROM="a@example.com", MAIL_PORT=587, MAIL_SERVER="m", MAIL_STARTTLS=True, MAIL_SSL_TLS=False))


@shop.post("/signup")
async def signup(email: str) -> dict:
    message = MessageSchema(subject="Welcome", recipients=[email], body="hi", subtype=MessageType.plain)
    await mailer.send_message(message)  # expect: FA006
    return {"email": email}


@shop.post("/orders")
async def order(email: str) -> dict:
    message = EmailMessage()
    message["To"] = email
    await aiosmtplib.send(message, hostname="mail.example.com")  # expect: FA006
    return {"ordered": True}


@shop.post("/grid")
def grid(email: str) -> dict:
    mail = Mail(from_email="a@example.com", to_emails=email, subject="x", plain_text_content="y")
    SendGridAPIClient("").send(mail)  # expect: FA006
    return {"ordered": True}


@shop.post("/texts")
def texts(number: str) -> dict:
    client = Client("AC0", "")
    client.messages.create(to=number, from_="+1", body="hello")  # expect: FA006
    return {"texted": True}


@shop.post("/aws")
def aws(email: str) -> dict:
    ses.send_email(Source="a@example.com", Destination={"ToAddresses": [email]}, Message={})  # expect: FA006
    sns.publish(TopicArn="arn:x", Message="ordered")  # expect: FA006
    return {"sent": True}


@shop.post("/chat")
async def chat(line: str) -> dict:
    await AsyncWebClient(token="").chat_postMessage(channel="#ops", text=line)  # expect: FA006
    return {"line": line}


@shop.post("/chat/sync")
def chat_sync(line: str) -> dict:
    WebClient(token="").chat_postMessage(channel="#ops", text=line)  # expect: FA006
    return {"line": line}
