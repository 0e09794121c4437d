# Shows results of sending that reach the response through project functions and models.
from fastapi import APIRouter
from pydantic import BaseModel
from twilio.rest import Client

codes = APIRouter()


class Receipt(BaseModel):
    sid: str
    state: str | None = None


def send_code(number: str) -> str:
    return Client("AC0", "").messages.create(to=number, from_="+1", body="1234").sid


@codes.post("/codes")
def code(number: str) -> Receipt:
    sid = send_code(number)
    return Receipt(sid=sid)


@codes.post("/codes/again")
def again(number: str) -> Receipt:
    sent = Client("AC0", "").messages.create(to=number, from_="+1", body="1234")
    receipt = Receipt(sid=sent.sid, state=sent.status)
    return receipt
