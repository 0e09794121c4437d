# The header says PNG; what the bytes say is not looked at.
from fastapi import FastAPI, HTTPException, UploadFile
from pydantic import BaseModel

app = FastAPI(title="Stamps", openapi_url=None)


class Stamp(BaseModel):
    size: int


@app.post("/stamps", status_code=201)
async def accept(file: UploadFile) -> Stamp:
    if file.content_type != "image/png":  # expect: FA036
        raise HTTPException(415, "PNG only")
    return Stamp(size=file.size or 0)
