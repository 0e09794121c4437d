# Shows a result that goes into the response (innocent) and one that is only tested for failure (not innocent).
from fastapi import FastAPI, HTTPException
from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail
from slack_sdk.web.async_client import AsyncWebClient
from twilio.rest import Client

api = FastAPI()
twilio = Client("AC0", "")
slack = AsyncWebClient(token="")


@api.post("/texts")
def text(number: str) -> dict:
    message = twilio.messages.create(to=number, from_="+1", body="code")
    return {"sid": message.sid, "status": message.status}


@api.post("/threads")
async def thread(line: str) -> dict:
    posted = await slack.chat_postMessage(channel="#ops", text=line)
    return {"thread": posted["ts"]}


@api.post("/mails")
def mail(email: str) -> dict:
    answer = SendGridAPIClient("").send(Mail("a@example.com", email, "s", "b"))  # expect: FA006
    if answer.status_code >= 400:
        raise HTTPException(502, "mail was refused")
    return {"email": email}


@api.post("/alerts")
async def alert(line: str) -> dict:
    posted = await slack.chat_postMessage(channel="#ops", text=line)  # expect: FA006
    if not posted["ok"]:
        raise HTTPException(status_code=502)
    return {"alerted": True}
