# Reload in the module of the app is one finding at the one call.
from fastapi import FastAPI
from uvicorn import run

app = FastAPI()


@app.get("/ping")
def ping() -> str:
    return "pong"


def main() -> None:
    run("pos_uvicorn_reload_once:app", reload=True)  # expect: FA033
