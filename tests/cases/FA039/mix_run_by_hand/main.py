from fastapi import FastAPI
from shop import count, shelf

app = FastAPI(docs_url=None)


@app.get("/count")
def read() -> int:
    return count(shelf)
