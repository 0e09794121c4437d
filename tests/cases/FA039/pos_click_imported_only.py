# click without commands or a __main__ block makes no script.
import click
from fastapi import FastAPI

app = FastAPI()


@app.get("/banner")
def banner() -> dict[str, str]:
    text = click.unstyle("\x1b[1mhello\x1b[0m")
    print(text)  # expect: FA039
    return {"banner": text}
