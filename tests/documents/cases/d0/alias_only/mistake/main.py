# Clients that send `postal_code` are refused: only the alias is accepted.
from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI(title="Parcels", openapi_url=None)


class Address(BaseModel):  # expect: FA030
    street: str
    postal_code: str = Field(alias="postalCode")


class Quote(BaseModel):
    zone: int


@app.post("/quotes")
async def quote(address: Address) -> Quote:
    return Quote(zone=int(address.postal_code[0]))
