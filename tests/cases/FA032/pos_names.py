# Literals under names of secrets: assignments, attributes, bytes, several lines.
import stripe
from fastapi import FastAPI

app = FastAPI()

SECRET_KEY = "change-me"  # expect: FA032 "SECRET_KEY"
JWT_SECRET: str = "9b1c7e0f4a"  # expect: FA032 "JWT_SECRET"
SIGNING_SECRET = b"\x8a\x01\x7fkey"  # expect: FA032
db_password = "tr0ub4dor"  # expect: FA032 "db_password"
API_KEY = (
    "AKIA"  # expect: FA032
    "7GQ2MZ"
)
stripe.api_key = "sk_live_51Hxx"  # expect: FA032


class Mailer:
    password = "letmein"  # expect: FA032

    def __init__(self) -> None:
        self.api_key = "SG.q81x"  # expect: FA032
        self.client_secret: str = "c1-77fe"  # expect: FA032


@app.get("/rate")
def rate() -> dict[str, int]:
    aws_secret_access_key = "wJalrXUtnFEMI"  # expect: FA032
    return {"length": len(aws_secret_access_key)}
