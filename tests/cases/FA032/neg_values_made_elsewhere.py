# Empty strings, placeholders in angle brackets, calls, names and f-strings with values.
import getpass
import secrets

from fastapi import FastAPI
from pydantic import BaseModel, SecretStr

app = FastAPI()


class Credentials(BaseModel):
    password: SecretStr
    api_key: SecretStr | None = None


SECRET_KEY = secrets.token_hex(32)
API_KEY = ""
JWT_SECRET = "<your-jwt-secret>"
CLIENT_SECRET: str | None = None
ADMIN_PASSWORD = "<password>"


def ask() -> Credentials:
    password = getpass.getpass("Password: ")
    api_key = "".join(secrets.choice("abcdef") for _ in range(32))
    return Credentials(password=SecretStr(password), api_key=SecretStr(api_key))


def salted(user: str, pepper: str) -> str:
    password = f"{user}:{pepper}"
    return password


@app.get("/strength")
def strength(password: str) -> bool:
    return len(password) > 12
