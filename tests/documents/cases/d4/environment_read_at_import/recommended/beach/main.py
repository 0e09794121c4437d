from fastapi import Depends, FastAPI
from pydantic import BaseModel

from beach.deps import require_key

app = FastAPI(title="Beach", openapi_url=None, dependencies=[Depends(require_key)])


class Flag(BaseModel):
    colour: str


@app.get("/flag")
async def flag() -> Flag:
    return Flag(colour="green")
