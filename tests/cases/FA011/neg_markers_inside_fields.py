# A field of a model may have FastAPI's marker for its default: no body beside the file, then.
from typing import Annotated

from fastapi import Depends, FastAPI, Query, UploadFile
from pydantic import BaseModel, Field

app = FastAPI()


class Options(BaseModel):
    beam: int = Field(Query(5))
    skipped: list[int] = Field(Query([-1], description="what is left out"))


@app.post("/records")
async def add(file: UploadFile, options: Annotated[Options, Depends()]) -> str:
    return f"{file.filename} {options.beam}"
