# A typer application without routes is a command line.
from pprint import pprint

import typer

shell = typer.Typer()


def rows() -> list[int]:
    print("collecting")
    return [1, 2]


@shell.command("list")
def list_rows() -> None:
    pprint(rows())
