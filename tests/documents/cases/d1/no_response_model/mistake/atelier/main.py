# The answer is whatever the function returns, with the price that was paid.
from fastapi import FastAPI

from atelier import paintings

app = FastAPI(title="Atelier", openapi_url=None)


@app.get("/paintings/{number}")
def read_painting(number: int):  # expect: FA007
    return paintings.find(number)
