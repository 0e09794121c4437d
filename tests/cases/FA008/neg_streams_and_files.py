# Shows streams and files returned beside a model: not the classes of this rule.
from fastapi import APIRouter
from fastapi.responses import FileResponse, RedirectResponse, StreamingResponse
from pydantic import BaseModel

chat = APIRouter()


class Completion(BaseModel):
    text: str


def parts():
    yield b"data: a\n\n"


@chat.post("/completions", response_model=Completion)
async def complete(stream: bool = False):
    if stream:
        return StreamingResponse(parts(), media_type="text/event-stream")
    return Completion(text="a")


@chat.get("/completions/{number}", response_model=Completion)
async def one(number: int):
    if number == 0:
        return RedirectResponse("/completions/1", status_code=307)
    return Completion(text=str(number))


@chat.get("/completions/{number}/file")
async def as_file(number: int) -> FileResponse:
    return FileResponse(f"{number}.txt")
