# Fallbacks of the environment, defaults of parameters, pairs, keys in variables; settings for tests, messages and file names are no secrets.
import os
from enum import Enum

import jwt
from fastapi import FastAPI
from pydantic import BaseModel, Field
from pydantic_settings import BaseSettings
from sqlalchemy import create_engine

app = FastAPI(docs_url=None)
JWT_SECRET = os.getenv("JWT_SECRET", "dev-secret")  # expect: FA032 "JWT_SECRET"
signer = os.environ.get("SIGNING_KEY") or "0f83"
api_key = os.environ.get("PARTNER_KEY") or "k-331"  # expect: FA032 "api_key"
os.environ["OPENAI_API_KEY"] = "sk-proj-77"  # expect: FA032 "OPENAI_API_KEY"
user, password = "ada", "l0velace"  # expect: FA032 "password"
SECRET_KEY = "plain text".encode()  # expect: FA032
SIGNER = "s1gn"

SECRET_KEY_FILE = "/run/secrets/key"
PRIVATE_KEY = "keys/private.pem"
API_KEY = "PARTNER_API_KEY"
ACCESS_TOKEN = "access_token"
WRONG_PASSWORD = "The password is wrong."
SESSION_COOKIE_KEY = "desk_session"
PUBLIC_KEY = "-----BEGIN PUBLIC KEY-----"
BOT_TOKEN = "7243190552:AAF-x9qLwR2k"  # expect: FA032
SEPARATOR_TOKEN = ","
FORGOT_PASSWORD = "forgot"


class Grant(str, Enum):
    PASSWORD = "pwd"


class Settings(BaseSettings):
    postgres_password: str = "password"  # expect: FA032


class TestSettings(Settings):
    postgres_password: str = "for-tests"
    database_url: str = "postgresql://test:test@localhost/test"


class Login(BaseModel):
    password: str = Field(description="Your password, e.g. hunter2", examples=["hunter2"])
    dsn: str = Field(description="postgresql://user:pass@host/db")


def connect(password: str = "letmein") -> object:  # expect: FA032
    return create_engine(f"postgresql://desk:w0rk@{os.name}/desk")  # expect: FA032


def sign(claims: dict[str, str]) -> str:
    return jwt.encode(claims, "h4rd", algorithm="HS256")  # expect: FA032


@app.get("/docs-of")
def documented() -> str:
    """postgresql://user:pass@host/db"""
    return "ok"
