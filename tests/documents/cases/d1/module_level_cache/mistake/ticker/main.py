# Every worker has a cache of its own, which grows and never forgets.
from fastapi import FastAPI

from ticker.quotes import Quote, fetch

app = FastAPI(title="Ticker", openapi_url=None)
quotes: dict[str, Quote] = {}  # expect: FA037


@app.get("/quotes/{symbol}")
async def read_quote(symbol: str) -> Quote:
    if symbol not in quotes:
        quotes[symbol] = await fetch(symbol)
    return quotes[symbol]
