# A text that every branch replaces is not sent; one that a branch leaves is.
import json

from fastapi import FastAPI, HTTPException

app = FastAPI()


@app.post("/replaced")
def replaced(raw: str) -> dict[str, int]:
    try:
        return json.loads(raw)
    except Exception as error:
        reason = str(error)
        if "Expecting" in reason:
            reason = "something is missing"
        elif "Extra" in reason:
            reason = "there is too much"
        else:
            reason = "this is no JSON"
        raise HTTPException(400, reason) from error


@app.post("/left")
def left(raw: str) -> dict[str, int]:
    try:
        return json.loads(raw)
    except Exception as error:
        reason = str(error)
        if "Expecting" in reason:
            reason = "something is missing"
        elif "Extra" in reason:
            reason = "there is too much"
        raise HTTPException(400, reason) from error  # expect: FA017
