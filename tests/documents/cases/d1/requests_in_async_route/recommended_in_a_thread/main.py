# A plain route, which FastAPI runs in a thread.
import requests
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Pollen", openapi_url=None)


class Pollen(BaseModel):
    region: str
    level: int


@app.get("/pollen/{region}")
def pollen(region: str) -> Pollen:
    answer = requests.get(f"https://pollen.example.org/{region}", timeout=5)
    return Pollen(region=region, level=int(answer.text))
