# (d) requirements.txt names python-multipart in comments only.
from fastapi import FastAPI, UploadFile

app = FastAPI()


@app.post("/reports")
async def report(document: UploadFile) -> int:  # expect: FA011
    return len(str(document.filename))
