# Only the __main__ block and import-time code reach the function that changes the list.
from fastapi import FastAPI

app = FastAPI()
history: list[str] = []
steps = 0


def record(text: str) -> None:
    global steps
    steps += 1
    history.append(text)


@app.get("/steps")
async def read_steps() -> int:
    return steps + len(history)


record("imported")

if __name__ == "__main__":
    record("started")
