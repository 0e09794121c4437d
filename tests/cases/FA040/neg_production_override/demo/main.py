# The rule is for test files: a demonstration mode of the application may override a dependency.
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
client = TestClient(app)


def get_mailer() -> str:
    return "smtp"


def enable_demo() -> None:
    app.dependency_overrides[get_mailer] = lambda: "console"


def probe() -> int:
    return client.post("/none").status_code
