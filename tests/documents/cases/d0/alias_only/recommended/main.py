# Both names are accepted.
from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field

app = FastAPI(title="Parcels", openapi_url=None)


class Address(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    street: str
    postal_code: str = Field(alias="postalCode")


class Quote(BaseModel):
    zone: int


@app.post("/quotes")
async def quote(address: Address) -> Quote:
    return Quote(zone=int(address.postal_code[0]))
