# The first bytes decide.
from fastapi import FastAPI, HTTPException, UploadFile
from pydantic import BaseModel

PNG = b"\x89PNG\r\n\x1a\n"
app = FastAPI(title="Stamps", openapi_url=None)


class Stamp(BaseModel):
    size: int


@app.post("/stamps", status_code=201)
async def accept(file: UploadFile) -> Stamp:
    if await file.read(len(PNG)) != PNG:
        raise HTTPException(415, "PNG only")
    return Stamp(size=file.size or 0)
