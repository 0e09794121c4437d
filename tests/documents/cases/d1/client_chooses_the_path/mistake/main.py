# A name such as `../../etc/cron.d/x` leaves the folder.
import shutil
from pathlib import Path

from fastapi import FastAPI, UploadFile
from pydantic import BaseModel

UPLOADS = Path("uploads")
app = FastAPI(title="Portraits", openapi_url=None)


class Stored(BaseModel):
    name: str


@app.post("/portraits", status_code=201)
def store(file: UploadFile) -> Stored:
    target = UPLOADS / str(file.filename)  # expect: FA036
    with target.open("wb") as stream:
        shutil.copyfileobj(file.file, stream)
    return Stored(name=target.name)
