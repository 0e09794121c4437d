# Forms need python-multipart, which the project does not declare.
from typing import Annotated

from fastapi import FastAPI, Form
from pydantic import BaseModel

app = FastAPI(title="Survey", openapi_url=None)


class Answer(BaseModel):
    mood: str
    comment: str


@app.post("/answers", status_code=201)
async def answer(
    mood: Annotated[str, Form()],  # expect: FA011
    comment: Annotated[str, Form()] = "",
) -> Answer:
    return Answer(mood=mood, comment=comment)
