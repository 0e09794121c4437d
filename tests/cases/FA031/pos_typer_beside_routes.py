# A module with commands that also defines routes stays production code.
import os

import typer
from fastapi import FastAPI

cli = typer.Typer()
api = FastAPI()


@api.get("/version")
def version() -> dict[str, str]:
    return {"version": os.environ.get("GIT_SHA", "unknown")}  # expect: FA031


@cli.command()
def serve(port: int = 8000) -> None:
    typer.echo(f"serving on {port}")
