from fastapi import Depends, FastAPI
from pydantic import BaseModel

from ranger.security import require_ranger

app = FastAPI(title="Ranger", openapi_url=None, dependencies=[Depends(require_ranger)])


class Sighting(BaseModel):
    animal: str


@app.post("/sightings", status_code=201)
async def report(sighting: Sighting) -> Sighting:
    return sighting
