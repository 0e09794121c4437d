# A part that no application touches may print, and so may the package of the command line.
from fastapi import FastAPI
from shared.labels import label

from app.cli.output import show

app = FastAPI()


@app.get("/lamps")
def lamps() -> list[str]:
    print("lamps are asked for")  # expect: FA039
    show("lamps")
    return [label("desk")]
