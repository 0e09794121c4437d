from fastapi import FastAPI
from pydantic import BaseModel, SecretStr

from gate.settings import settings

app = FastAPI(title="Gate", openapi_url=None)


class Attempt(BaseModel):
    code: SecretStr


class Gate(BaseModel):
    open: bool


@app.post("/attempts")
async def attempt(attempt: Attempt) -> Gate:
    return Gate(open=attempt.code == settings.gate_code)
