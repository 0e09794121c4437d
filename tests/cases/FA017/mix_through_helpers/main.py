# A project helper that puts the text into a string hands it on; one that only logs it does not.
import texts
from fastapi import FastAPI, HTTPException
from texts import explain as say

app = FastAPI()


def load() -> int:
    return 1


@app.get("/a")
def a() -> int:
    try:
        return load()
    except Exception as problem:
        raise HTTPException(500, detail=say(problem))  # expect: FA017


@app.get("/b")
async def b() -> dict:
    try:
        return {"value": load()}
    except Exception as problem:
        text = texts.explain(problem)
        return {"value": None, "message": text}  # expect: FA017


@app.get("/c")
def c() -> int:
    try:
        return load()
    except Exception as problem:
        raise HTTPException(500, detail=texts.number_of(problem))
