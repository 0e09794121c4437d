from pathlib import Path

from fastapi import FastAPI, UploadFile

app = FastAPI()


@app.post("/files")
async def files(file: UploadFile) -> str:
    if file.content_type == "text/plain":
        await file.read()
    return str(Path("files") / file.filename)


def test_files() -> None:
    assert app.routes
