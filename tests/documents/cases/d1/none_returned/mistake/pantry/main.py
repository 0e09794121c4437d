# The client gets 200 and `null`: was there anything?
from fastapi import FastAPI

from pantry import shelves

app = FastAPI(title="Pantry", openapi_url=None)


@app.delete("/shelves/{name}")
def clear_shelf(name: str) -> None:  # expect: FA010
    shelves.clear(name)
