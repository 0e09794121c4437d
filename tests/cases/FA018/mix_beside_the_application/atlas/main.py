# An application, what it uses, and beside both a program that has nothing to do with them.
from fastapi import FastAPI

from atlas.maps import draw

app = FastAPI()


@app.get("/map")
def read_map(name: str) -> str:
    return draw(name)
