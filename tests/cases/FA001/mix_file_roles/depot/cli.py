# A command line module is a script.
import asyncio

import requests
import typer

cli = typer.Typer()


async def pull(url: str) -> int:
    return requests.get(url, timeout=3).status_code


@cli.command()
def refresh(url: str) -> None:
    typer.echo(asyncio.run(pull(url)))
