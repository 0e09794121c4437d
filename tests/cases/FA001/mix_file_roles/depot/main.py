# The application that uses both modules.
from fastapi import FastAPI

from depot.colours import banner
from depot.tools.rates import current_rate

app = FastAPI()


@app.get("/rates/{code}")
async def rate(code: str) -> dict:
    return {"rate": await current_rate(code), "banner": await banner(code)}
