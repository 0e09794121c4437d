# A plain route runs in a thread; an asynchronous one hands the work to a thread.
from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel

from archive.papers import PAPERS, first_line

app = FastAPI(title="Archive", openapi_url=None)


class Paper(BaseModel):
    text: str


@app.get("/papers/{number}")
def read_paper(number: int) -> Paper:
    return Paper(text=(PAPERS / f"{number}.txt").read_text("utf-8"))


@app.get("/papers/{number}/title")
async def read_title(number: int) -> Paper:
    return Paper(text=await run_in_threadpool(first_line, number))
