from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from pydantic import BaseModel

from radio.settings import settings

app = FastAPI(title="Radio", openapi_url=None)
app.add_middleware(
    CORSMiddleware,
    allow_origins=settings.allowed_origins,
    allow_credentials=True,
    allow_methods=["GET"],
)


class Programme(BaseModel):
    title: str


@app.get("/programme")
async def programme() -> Programme:
    return Programme(title="The News")
