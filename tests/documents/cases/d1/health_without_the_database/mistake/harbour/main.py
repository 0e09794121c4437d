# Healthy, whatever became of the database.
from fastapi import FastAPI
from pydantic import BaseModel

from harbour import berths

app = FastAPI(title="Harbour", openapi_url=None)
app.include_router(berths.router)


class Health(BaseModel):
    status: str


@app.get("/health")
async def health() -> Health:  # expect: FA015
    return Health(status="ok")
