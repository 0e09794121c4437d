# A report that is waited for by everybody.
import time

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Reports", openapi_url=None)


class Report(BaseModel):
    status: str


@app.get("/report")
async def report() -> Report:
    time.sleep(3)  # expect: FA002
    return Report(status="done")
