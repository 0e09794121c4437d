from fastapi import FastAPI
from pydantic import BaseModel

from pass_office import security

app = FastAPI(title="Pass office", openapi_url=None)


class Visitor(BaseModel):
    name: str


class Pass(BaseModel):
    text: str


@app.post("/passes", status_code=201)
async def issue(visitor: Visitor) -> Pass:
    return Pass(text=security.sign(visitor.name))
