# An asynchronous client in an asynchronous route.
import httpx
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Pollen", openapi_url=None)


class Pollen(BaseModel):
    region: str
    level: int


@app.get("/pollen/{region}")
async def pollen(region: str) -> Pollen:
    async with httpx.AsyncClient(timeout=5) as client:
        answer = await client.get(f"https://pollen.example.org/{region}")
    return Pollen(region=region, level=int(answer.text))
