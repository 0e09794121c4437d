# The cache is a server's, which all workers share, and which forgets.
from fastapi import FastAPI
from redis.asyncio import Redis

from ticker.quotes import Quote, fetch

app = FastAPI(title="Ticker", openapi_url=None)
cache = Redis(host="cache")


@app.get("/quotes/{symbol}")
async def read_quote(symbol: str) -> Quote:
    kept = await cache.get(f"quote:{symbol}")
    if kept is not None:
        return Quote.model_validate_json(kept)
    quote = await fetch(symbol)
    await cache.set(f"quote:{symbol}", quote.model_dump_json(), ex=60)
    return quote
