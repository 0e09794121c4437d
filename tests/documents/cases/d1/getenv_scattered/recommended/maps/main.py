from fastapi import FastAPI
from fastapi.responses import RedirectResponse

from maps import geocoder

app = FastAPI(title="Maps", openapi_url=None)


@app.get("/streets/{street}")
async def find(street: str) -> RedirectResponse:
    return RedirectResponse(geocoder.address(street))
