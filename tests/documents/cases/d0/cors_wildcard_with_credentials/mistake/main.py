# Any origin, and with the visitor's cookies.
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from pydantic import BaseModel

app = FastAPI(title="Wallet", openapi_url=None)
app.add_middleware(  # expect: FA034
    CORSMiddleware,
    allow_origins=["*"],
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)


class Wallet(BaseModel):
    cents: int


@app.get("/wallet")
async def wallet() -> Wallet:
    return Wallet(cents=0)
