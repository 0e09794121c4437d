# Services, lambdas, comprehensions, handlers and branches are no excuse.
from collections.abc import Callable
from pprint import pprint

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()
DEBUG_SQL = False


class Invoice(BaseModel):
    number: int

    def dump(self) -> None:
        pprint(self.model_dump())  # expect: FA039


def retry(work: Callable[[], int], on_error: Callable[[Exception], None]) -> int:
    try:
        return work()
    except OSError as error:
        on_error(error)
        return 0


@app.post("/invoices")
def create(invoice: Invoice) -> Invoice:
    if DEBUG_SQL:
        print("saving", invoice.number)  # expect: FA039
    retry(lambda: 1, on_error=lambda error: print(error))  # expect: FA039
    [print(line) for line in ("a", "b")]  # expect: FA039
    try:
        invoice.dump()
    except ValueError as error:
        print(f"failed: {error}")  # expect: FA039
        raise
    return invoice
