# Hashes of content, public and partition keys, flags, timestamps, masked values, and words that only contain such a word.
from datetime import datetime
from typing import Optional

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Document(BaseModel):
    content_hash: str
    commit_hash: str
    idempotency_key: str
    partition_key: str
    public_key: str


class Account(BaseModel):
    has_password: bool
    is_secret: bool = False
    password_changed_at: datetime
    password_expires_at: Optional[datetime] = None
    masked_api_key: str


class Post(BaseModel):
    hashtags: list[str]
    keywords: list[str]
    keyboard_layout: str
    secretary: str
    monkey: str
    keynote: str


class Token(BaseModel):
    access_token: str
    token_type: str = "bearer"


@app.get("/documents/{name}", response_model=Document)
def document(name: str):
    return {}


@app.get("/account")
def account() -> Account:
    raise NotImplementedError


@app.get("/posts")
def posts() -> list[Post]:
    return []


@app.post("/token", response_model=Token)
def token():
    return Token(access_token="")
