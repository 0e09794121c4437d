# The whole file is put into memory, be it as large as it may.
import hashlib

from fastapi import FastAPI, UploadFile
from pydantic import BaseModel

app = FastAPI(title="Seals", openapi_url=None)


class Seal(BaseModel):
    digest: str


@app.post("/seals", status_code=201)
async def seal(document: UploadFile) -> Seal:
    content = await document.read()  # expect: FA036
    return Seal(digest=hashlib.sha256(content).hexdigest())
