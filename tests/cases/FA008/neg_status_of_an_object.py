# Shows a status that an object carries: its class only gives a default.
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import BaseModel

votes = APIRouter()


class Vote(BaseModel):
    choice: str


@dataclass
class Outcome:
    body: dict[str, str]
    status: int = 200


class Verdict:
    status_code = 200

    def __init__(self, fine: bool) -> None:
        if not fine:
            self.status_code = 409


def outcome(choice: str) -> Outcome:
    return Outcome({"choice": choice}, 200 if choice else 422)


@votes.post("/a", response_model=Vote)
def a(vote: Vote):
    result = outcome(vote.choice)
    return JSONResponse(result.body, status_code=result.status)


@votes.post("/b", response_model=Vote)
def b(vote: Vote):
    verdict = Verdict(bool(vote.choice))
    return JSONResponse({"choice": vote.choice}, verdict.status_code)
