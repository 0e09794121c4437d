# The role of the file decides: settings modules are production here, tests and migrations are not.
from fastapi import FastAPI

from quill.bin.jobs import run

app = FastAPI()
print("quill is up")  # expect: FA039


@app.post("/jobs", status_code=204)
def start_jobs() -> None:
    run()
