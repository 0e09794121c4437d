# Other functions and methods that are called print or pprint.
from collections.abc import Callable

from fastapi import FastAPI
from rich import print
from rich.pretty import pprint

app = FastAPI()


class Printer:
    def print(self, text: str) -> None:
        self.last = text


printer = Printer()


def render(pprint: Callable[[str], None]) -> None:
    pprint("from a parameter")


@app.get("/label")
async def label() -> str:
    print("[bold]label[/bold]")
    pprint({"label": 1})
    printer.print("label")
    render(printer.print)
    return printer.last
