# A container that a function changes through a variable of its own, beside copies of it.
from fastapi import FastAPI

app = FastAPI()
QUEUE: list[str] = []  # expect: FA037
VISITS: dict[str, int] = {}  # expect: FA037
DEFAULTS: list[str] = ["a"]
NAMES: list[str] = ["x"]


class Counter:
    def count(self, name: str) -> int:
        visits = VISITS
        visits[name] = visits.get(name, 0) + 1
        return visits[name]


@app.post("/jobs/{job}")
def add(job: str) -> int:
    queue = QUEUE
    queue.append(job)
    chosen = DEFAULTS
    chosen = list(chosen)
    chosen.append(job)
    names = NAMES.copy()
    names.append(job)
    return Counter().count(job)
