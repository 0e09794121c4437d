# A test's own application needs no model.
from fastapi import FastAPI

app = FastAPI()


@app.get("/probe")
async def probe():
    return {"probe": True}
