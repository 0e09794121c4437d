import os
import uuid
from pathlib import Path

from fastapi import FastAPI, HTTPException, UploadFile
from fastapi.responses import FileResponse

from storage import ROOT, refuse_folders, report_of, safe_target_of, target_of

app = FastAPI()
LIMIT = 10_000


def put(target: Path, upload: UploadFile) -> None:
    target.write_bytes(upload.file.read(LIMIT))


@app.post("/a")
def handed(upload: UploadFile) -> None:
    put(target_of(upload.filename), upload)
    put(safe_target_of(upload.filename), upload)
    put(report_of("summary"), upload)


@app.post("/b")
def split(upload: UploadFile) -> None:
    name, ending = os.path.splitext(upload.filename)
    put(ROOT / f"{uuid.uuid4()}{ending}", upload)
    put(ROOT / f"{name}-{uuid.uuid4()}{ending}", upload)  # expect: FA036


@app.post("/c")
def written(upload: UploadFile) -> None:
    Path(upload.filename).write_bytes(upload.file.read(LIMIT))  # expect: FA036


@app.post("/d")
def by_text(upload: UploadFile) -> None:
    path = "store/" + (upload.filename or "unnamed")  # expect: FA036
    with open(path, "wb") as handle:
        handle.write(upload.file.read(LIMIT))


@app.post("/e")
def checked(upload: UploadFile) -> None:
    refuse_folders(upload.filename)
    put(ROOT / upload.filename, upload)


@app.post("/f")
def resolved(upload: UploadFile) -> None:
    target = (ROOT / upload.filename).resolve()
    if not target.is_relative_to(ROOT.resolve()):
        raise HTTPException(status_code=400)
    put(target, upload)


@app.post("/g")
def answered(upload: UploadFile) -> FileResponse:
    return FileResponse("store/fixed.bin", filename=upload.filename)


@app.post("/h")
def addressed(upload: UploadFile) -> dict[str, str]:
    return {"url": f"https://cdn.example.com/{upload.filename}", "key": f"raw/{upload.filename}"}


@app.post("/i")
async def whole(upload: UploadFile) -> int:
    data = await upload.read()  # expect: FA036
    if len(data) == 0:
        raise HTTPException(status_code=400)
    return data[0]


@app.post("/j")
def whole_in_thread(upload: UploadFile) -> int:
    return upload.file.read()[0]  # expect: FA036


@app.post("/k")
def by_match(upload: UploadFile) -> int:
    match upload.content_type:  # expect: FA036
        case "image/png":
            return 1
        case _:
            return 0


@app.post("/l")
def by_variable(upload: UploadFile) -> int:
    kind = upload.content_type or ""
    if upload.content_type is None:
        return 0
    return 1 if kind.startswith("image/") else 2  # expect: FA036
