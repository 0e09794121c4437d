# The disk is read on the loop, here and in another module.
from fastapi import FastAPI
from pydantic import BaseModel

from archive.papers import PAPERS, first_line

app = FastAPI(title="Archive", openapi_url=None)


class Paper(BaseModel):
    text: str


@app.get("/papers/{number}")
async def read_paper(number: int) -> Paper:
    return Paper(text=(PAPERS / f"{number}.txt").read_text("utf-8"))  # expect: FA002


@app.get("/papers/{number}/title")
async def read_title(number: int) -> Paper:
    return Paper(text=first_line(number))  # expect: FA002
