"""A command line that serves the one page a browser comes back to after signing in."""

import click
import uvicorn
from fastapi import FastAPI


@click.group()
def cli() -> None:
    pass


@cli.command()
def login() -> None:
    app = FastAPI(docs_url=None)

    @app.get("/done")
    def done(code: str) -> str:
        print("Signed in:", code)
        return "You may close this page."

    print("Waiting for the browser ...")
    uvicorn.run(app, port=8000)
