from datetime import datetime, timezone
from typing import Annotated

from fastapi import Depends, FastAPI
from pydantic import BaseModel

app = FastAPI(title="Sundial", openapi_url=None)


class Greeting(BaseModel):
    text: str


def now() -> datetime:
    return datetime.now(timezone.utc)


@app.get("/greeting")
def greet(moment: Annotated[datetime, Depends(now)]) -> Greeting:
    return Greeting(text="Good morning" if moment.hour < 12 else "Good day")
