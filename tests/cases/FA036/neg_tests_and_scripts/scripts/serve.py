from pathlib import Path

from fastapi import FastAPI, UploadFile

app = FastAPI()


@app.post("/files")
async def files(file: UploadFile) -> str:
    await file.read()
    return str(Path("files") / file.filename)
