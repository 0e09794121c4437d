# Credentials for the origins that are named.
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from pydantic import BaseModel

app = FastAPI(title="Wallet", openapi_url=None)
app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://wallet.example.org"],
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)


class Wallet(BaseModel):
    cents: int


@app.get("/wallet")
async def wallet() -> Wallet:
    return Wallet(cents=0)
