# The browser finishes a payment with its client secret; that of an OAuth client is the client's alone.
import stripe
from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter()


class Payment(BaseModel):
    id: str
    client_secret: str


class Connection(BaseModel):
    client_id: str
    client_secret: str  # expect: FA029


@router.post("/payments")
def pay(amount: int) -> Payment:
    intent = stripe.PaymentIntent.create(amount=amount, currency="eur")
    return Payment(id=intent.id, client_secret=intent.client_secret)


@router.get("/connections/{name}")
def connection(name: str) -> Connection:
    return Connection(client_id=name, client_secret="")
