from fastapi import FastAPI

app = FastAPI()


@app.get("/internal/preview")
async def preview() -> str:
    return "preview"
