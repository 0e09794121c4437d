# Everybody may read how the whole interface works, in production too.
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Kiosk")  # expect: FA035


class Paper(BaseModel):
    title: str


@app.get("/papers/{number}")
async def paper(number: int) -> Paper:
    return Paper(title=f"No. {number}")
