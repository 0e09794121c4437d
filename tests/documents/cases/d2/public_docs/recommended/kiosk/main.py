from fastapi import FastAPI
from pydantic import BaseModel

from kiosk.config import settings

app = FastAPI(
    title="Kiosk",
    docs_url=settings.docs_url,
    redoc_url=None,
    openapi_url=settings.openapi_url,
)


class Paper(BaseModel):
    title: str


@app.get("/papers/{number}")
async def paper(number: int) -> Paper:
    return Paper(title=f"No. {number}")
