# A helper around Twilio.
from twilio.rest import Client


def text_user(number: str) -> bool:
    Client("AC0", "").messages.create(to=number, from_="+1", body="hi")
    return True
