from fastapi import FastAPI

from exchange import rates
from exchange.schemas import Rate

app = FastAPI(title="Exchange", openapi_url=None)


@app.get("/rates/{currency}")
async def read_rate(currency: str) -> Rate:
    return await rates.fetch(currency)
