# The model of the table row is also the answer, hash and all.
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Readers", openapi_url=None)


class Reader(BaseModel):
    id: int
    name: str
    hashed_password: str  # expect: FA029


@app.get("/readers/{reader_id}", response_model=Reader)
async def read_reader(reader_id: int):
    return Reader(id=reader_id, name="Bo", hashed_password="")
