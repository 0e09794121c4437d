# (d) The lock file holds python-multipart, which another distribution needs.
from typing import Annotated

from fastapi import FastAPI, Form

app = FastAPI()


@app.post("/notes")
async def add_note(text: Annotated[str, Form()]) -> str:
    return text
