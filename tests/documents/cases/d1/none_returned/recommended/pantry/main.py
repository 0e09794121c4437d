# 204 says that there is no answer.
from fastapi import FastAPI, Response, status

from pantry import shelves

app = FastAPI(title="Pantry", openapi_url=None)


@app.delete("/shelves/{name}", status_code=status.HTTP_204_NO_CONTENT)
def clear_shelf(name: str):
    shelves.clear(name)
    return Response(status_code=status.HTTP_204_NO_CONTENT)


@app.delete("/shelves/{name}/old", status_code=status.HTTP_204_NO_CONTENT)
def clear_old(name: str) -> None:
    shelves.clear(f"{name}-old")
