from fastapi import Depends, FastAPI
from pydantic import BaseModel

from abbey.security import get_current_monk

app = FastAPI(title="Abbey", openapi_url=None)


class Monk(BaseModel):
    name: str


@app.get("/me")
async def me(monk: str = Depends(get_current_monk)) -> Monk:
    return Monk(name=monk)
