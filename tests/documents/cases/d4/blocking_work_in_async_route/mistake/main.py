# A program is run, and the loop waits for its end.
import subprocess

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Press", openapi_url=None)


class Printed(BaseModel):
    code: int


@app.post("/pages/{number}/prints", status_code=201)
async def print_page(number: int) -> Printed:
    done = subprocess.run(["lp", f"page-{number}.pdf"], check=False)  # expect: FA002
    return Printed(code=done.returncode)
