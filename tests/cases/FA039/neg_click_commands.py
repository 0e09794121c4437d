# A module that imports click and has commands is a command line.
import click


@click.group()
def cli() -> None:
    """Maintenance."""


@cli.command()
@click.argument("name")
def greet(name: str) -> None:
    print(f"hello {name}")
