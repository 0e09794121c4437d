from fastapi import FastAPI
from pydantic import BaseModel

from parish import register

app = FastAPI(title="Parish", openapi_url=None)


class Entry(BaseModel):
    name: str


@app.post("/baptisms", status_code=201)
async def add(entry: Entry) -> Entry:
    await register.enter(entry.name)
    return entry
