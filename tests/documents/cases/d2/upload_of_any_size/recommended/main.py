# No more is read than is allowed.
import hashlib

from fastapi import FastAPI, HTTPException, UploadFile
from pydantic import BaseModel

LIMIT = 5_000_000
app = FastAPI(title="Seals", openapi_url=None)


class Seal(BaseModel):
    digest: str


@app.post("/seals", status_code=201)
async def seal(document: UploadFile) -> Seal:
    content = await document.read(LIMIT + 1)
    if len(content) > LIMIT:
        raise HTTPException(413, "Too large")
    return Seal(digest=hashlib.sha256(content).hexdigest())
