# Literals handed over by keyword, wherever the call stands.
import psycopg
import redis
from fastapi import FastAPI
from fastapi.middleware import Middleware
from openai import OpenAI
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI(
    middleware=[
        Middleware(SessionMiddleware, secret_key="s3ss10n"),  # expect: FA032 "secret_key"
    ]
)
other = FastAPI()
other.add_middleware(
    SessionMiddleware,
    secret_key="4f1d0c",  # expect: FA032
)
llm = OpenAI(api_key="sk-proj-1")  # expect: FA032 "api_key"
cache = redis.Redis(host="cache", port=6379, password="hunter2")  # expect: FA032


def connect() -> psycopg.Connection:
    return psycopg.connect(host="db", user="shop", password="shop123")  # expect: FA032


def connect_with(password: str) -> psycopg.Connection:
    return psycopg.connect(host="db", user="shop", password=password)
