# Classes that are made once for each key are no state of requests; texts that are kept are.
from fastapi import FastAPI
from pydantic import BaseModel, create_model

app = FastAPI()
forms: dict[str, type[BaseModel]] = {}
answers: dict[str, str] = {}  # expect: FA037


def form_of(name: str) -> type[BaseModel]:
    if name not in forms:
        forms[name] = create_model(name, text=(str, ...))
    return forms[name]


@app.post("/forms/{name}")
def answer(name: str, text: str) -> dict[str, str]:
    form = form_of(name)
    if name not in answers:
        answers[name] = str(form(text=text))
    return answers
