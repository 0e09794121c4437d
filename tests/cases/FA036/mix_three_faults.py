# Each of the three faults of one route is a finding of its own.
from pathlib import Path

import anyio
from fastapi import FastAPI, HTTPException, UploadFile

app = FastAPI()
AVATARS = Path("avatars")


@app.put("/avatar", status_code=204)
async def avatar(file: UploadFile) -> None:
    if file.content_type != "image/png":  # expect: FA036
        raise HTTPException(status_code=415)
    target = AVATARS / file.filename  # expect: FA036
    data = await file.read()  # expect: FA036
    await anyio.Path(target).write_bytes(data)
