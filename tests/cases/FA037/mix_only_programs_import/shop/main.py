from fastapi import FastAPI

from shop.log import log

app = FastAPI()


@app.get("/ping")
def ping() -> str:
    log.info("ping")
    return "pong"
