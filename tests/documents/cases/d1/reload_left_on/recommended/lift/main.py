from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Lift", openapi_url=None)


class Lift(BaseModel):
    floor: int


@app.get("/lift")
async def lift() -> Lift:
    return Lift(floor=0)
