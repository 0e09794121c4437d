# A placeholder for a key that nobody asks for is no secret; a weak secret and a key for a server elsewhere are.
import os

import boto3
from openai import AsyncOpenAI, OpenAI
from pydantic import SecretStr
from pydantic_settings import BaseSettings

OLLAMA = "http://127.0.0.1:11434/v1"
OPENAI_API_KEY = "EMPTY"
SECRET_KEY = "change-me"  # expect: FA032
JWT_SECRET = "dummy"  # expect: FA032
SIGNING_KEY = "default"  # expect: FA032


def clients(key: str | None) -> list[object]:
    return [
        OpenAI(api_key=key or "no-key"),
        OpenAI(api_key=key or "default"),
        AsyncOpenAI(api_key=os.getenv("MODEL_KEY") or "not-needed"),
        OpenAI(api_key="dummy"),
        OpenAI(api_key="sk-no-key-required"),
        OpenAI(base_url=OLLAMA, api_key="ollama"),
        OpenAI(base_url="http://localhost:8000/v1", api_key="llama"),
        OpenAI(base_url="http://localhost.models.test/v1", api_key="llama-77"),  # expect: FA032
        boto3.client("s3", endpoint_url="http://localhost:4566", aws_secret_access_key="local"),
        boto3.client("s3", aws_secret_access_key="local-and-real"),  # expect: FA032
    ]


class Settings(BaseSettings):
    model_api_key: str = "none-needed"
    test_db_password: SecretStr = SecretStr("only-on-this-machine")
    db_password: SecretStr = SecretStr("change-in-env")  # expect: FA032
    api_key: str = "change-me"  # expect: FA032
    secret: str = "1"
PLACEHOLDER_SECRET_KEY = "write-your-own"
