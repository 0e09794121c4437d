from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from fleet.database import engine
from fleet.models import Base

Base.metadata.create_all(engine)
db = Session(engine)
app = FastAPI()
calls: list[str] = []


@app.get("/calls")
def read_calls() -> list[str]:
    calls.append("read")
    return calls


def test_calls() -> None:
    assert TestClient(app).get("/calls").json() == ["read"]
