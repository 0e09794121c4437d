# Whether the await works is decided in the other module.
from fastapi import FastAPI

from atlas import names
from atlas.schemas import Country

app = FastAPI(title="Atlas", openapi_url=None)


@app.get("/countries/{code}")
async def read_country(code: str) -> Country:
    found = await names.look_up(code)
    return Country(**found)
