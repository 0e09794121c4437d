# The module that defines the app starts the server itself.
import uvicorn
from fastapi import FastAPI

service = FastAPI()


@service.get("/ping")
async def ping() -> str:
    return "pong"


if __name__ == "__main__":
    uvicorn.run(service, host="127.0.0.1", port=8080)  # expect: FA033 "uvicorn.run"
