# A route that reads is asked next to one whose helper changes a container.
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
votes: dict[str, int] = {}
client = TestClient(app)  # expect: FA040 "test_vote"


def count(name: str) -> int:
    votes[name] = votes.get(name, 0) + 1
    return votes[name]


@app.post("/votes/{name}")
def vote(name: str) -> int:
    return count(name)


@app.post("/echo")
def echo(text: str) -> str:
    return text


def test_echo() -> None:
    assert client.post("/echo", params={"text": "a"}).json() == "a"


def test_vote() -> None:
    assert client.post("/votes/ada").json() == 1
