# A package that neither imports the application nor is imported by it is no part of it.
from fastapi import FastAPI

from parcels.label import label

app = FastAPI()


@app.get("/label/{name}")
def read_label(name: str) -> str:
    print("label", name)  # expect: FA039
    return label(name)
