# The exclusion of the badge number is never applied: the answer is made by hand.
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel

app = FastAPI(title="Badges", openapi_url=None)


class Badge(BaseModel):
    holder: str
    number: int


@app.get("/badges/{number}", response_model=Badge, response_model_exclude={"number"})
async def read_badge(number: int):
    badge = Badge(holder="Kim", number=number)
    return JSONResponse(badge.model_dump())  # expect: FA008
