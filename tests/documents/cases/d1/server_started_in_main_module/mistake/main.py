# The module that is imported for its app is also the one that starts the server.
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Bell", openapi_url=None)


class Ring(BaseModel):
    times: int


@app.post("/rings")
async def ring(order: Ring) -> Ring:
    return order


if __name__ == "__main__":
    uvicorn.run(app, host="0.0.0.0", port=8000)  # expect: FA033
