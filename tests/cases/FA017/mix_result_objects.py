# A result object that holds a value or the text of an error: what is sent depends on the test.
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()


class Outcome(BaseModel):
    forecast: list[float] | None = None
    problem: str | None = None


def compute(days: int) -> Outcome:
    if days > 30:
        return Outcome(problem="thirty days at most")
    try:
        return Outcome(forecast=[1.0 / days] * days)
    except Exception as error:
        return Outcome(problem=str(error))


@app.get("/forecast")
def forecast(days: int) -> Outcome:
    outcome = compute(days)
    if not outcome.forecast:
        raise HTTPException(500, detail=[{"why": outcome.problem or "no forecast"}])  # expect: FA017
    return outcome


@app.get("/unchecked")
def unchecked(days: int) -> Outcome:
    outcome = compute(days)
    return outcome  # expect: FA017


@app.get("/careful")
def careful(days: int) -> Outcome:
    outcome = compute(days)
    if outcome.problem is not None:
        raise HTTPException(500, detail="the forecast failed")
    return outcome


@app.get("/either")
def either(days: int) -> Outcome:
    outcome = compute(days)
    if outcome.forecast is None or not days:
        raise HTTPException(500, detail="the forecast failed")
    return outcome


@app.get("/inside")
def inside(days: int) -> Outcome:
    outcome = compute(days)
    if outcome.forecast:
        return outcome
    raise HTTPException(500, detail="the forecast failed")


@app.get("/other")
def other(days: int) -> Outcome:
    outcome = compute(1)
    if not outcome.forecast:
        raise HTTPException(500, detail="the forecast failed")
    outcome = compute(days)
    return outcome  # expect: FA017


@app.get("/part")
def part(days: int) -> list[float]:
    outcome = compute(days)
    return outcome.forecast or []


@app.get("/text")
def text(days: int) -> dict:
    return {"note": compute(days).model_dump()}  # expect: FA017
