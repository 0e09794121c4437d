import typer
import uvicorn

cli = typer.Typer()


@cli.command()
def dev() -> None:
    uvicorn.run("dock.main:app", reload=True)
