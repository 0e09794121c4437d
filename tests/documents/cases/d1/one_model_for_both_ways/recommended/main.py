# One model for each way, and one for changes.
from fastapi import FastAPI
from pydantic import BaseModel, SecretStr

app = FastAPI(title="Readers", openapi_url=None)


class ReaderCreate(BaseModel):
    name: str
    password: SecretStr


class ReaderUpdate(BaseModel):
    name: str


class ReaderOut(BaseModel):
    id: int
    name: str


@app.post("/readers", response_model=ReaderOut, status_code=201)
async def create_reader(reader: ReaderCreate):
    return ReaderOut(id=1, name=reader.name)


@app.patch("/readers/{reader_id}", response_model=ReaderOut)
async def rename_reader(reader_id: int, change: ReaderUpdate):
    return ReaderOut(id=reader_id, name=change.name)
