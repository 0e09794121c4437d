# (d) A Poetry project with an extra of fastapi that brings no python-multipart.
from typing import Annotated

from fastapi import FastAPI, Form

app = FastAPI()


@app.post("/notes")
async def add_note(text: Annotated[str, Form()]) -> str:  # expect: FA011
    return text
