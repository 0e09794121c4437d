# The server chooses the name.
import shutil
import uuid
from pathlib import Path

from fastapi import FastAPI, HTTPException, UploadFile
from pydantic import BaseModel

UPLOADS = Path("uploads")
LIMIT = 2_000_000
app = FastAPI(title="Portraits", openapi_url=None)


class Stored(BaseModel):
    name: str


@app.post("/portraits", status_code=201)
def store(file: UploadFile) -> Stored:
    if file.size is None or file.size > LIMIT:
        raise HTTPException(413, "Too large")
    target = UPLOADS / f"{uuid.uuid4().hex}.png"
    with target.open("wb") as stream:
        shutil.copyfileobj(file.file, stream)
    return Stored(name=target.name)
