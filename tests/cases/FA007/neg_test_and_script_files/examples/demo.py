# Nor does an example above the source root.
from fastapi import FastAPI

demo = FastAPI()


@demo.get("/demo")
async def show():
    return {"demo": True}
