# Models that no route takes, but that the project builds by field name: the alias alone would be accepted.
from datetime import datetime

import pydantic as p
from fastapi import FastAPI
from pydantic.alias_generators import to_camel, to_pascal

app = FastAPI()


class Event(p.BaseModel):  # expect: FA030
    event_kind: str = p.Field(alias="eventKind")
    at: datetime


class Report(p.BaseModel):  # expect: FA030
    model_config = p.ConfigDict(alias_generator=to_pascal, frozen=True)

    row_count: int


class Summary(p.BaseModel):  # expect: FA030
    model_config = p.ConfigDict(alias_generator=p.AliasGenerator(alias=to_camel))

    open_orders: int


class Audit:
    def __init__(self) -> None:
        self.events: list[Event] = []

    def note(self, kind: str) -> Event:
        event = Event(event_kind=kind, at=datetime.now())
        self.events.append(event)
        return event


@app.get("/report")
def report() -> Report:
    return Report(row_count=3)


@app.get("/summary", response_model=Summary)
def summary():
    return Summary(open_orders=1)
