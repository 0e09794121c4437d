# A status that has no body, and a value for it.
from fastapi import FastAPI, status

app = FastAPI(title="Bins", openapi_url=None)


@app.delete("/bins/{number}", status_code=status.HTTP_204_NO_CONTENT)
async def empty(number: int):
    return {"emptied": number}  # expect: FA010
