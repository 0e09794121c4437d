from collections.abc import Callable
from typing import Any

from fastapi import BackgroundTasks, FastAPI

from yard.database import create_tables, engine

create_tables()  # expect: FA037 "yard/database.py:12"

with engine.connect() as opened:  # expect: FA037
    opened.close()

app = FastAPI()
calls: dict[str, int] = {}  # expect: FA037
mails: list[str] = []  # expect: FA037


def counted(function: Callable[..., Any]) -> Callable[..., Any]:
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        calls[function.__name__] = calls.get(function.__name__, 0) + 1
        return function(*args, **kwargs)

    return wrapper


@counted
def greeting(name: str) -> str:
    return f"Hello {name}"


def note(name: str) -> None:
    mails.append(name)


@app.get("/greeting")
def read_greeting(name: str, background: BackgroundTasks) -> str:
    background.add_task(note, name)
    return greeting(name)


if __name__ == "__main__":
    create_tables()
