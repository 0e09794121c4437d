from . import console
from .console import print


def sheet(number: int) -> int:
    print(number)
    console.print(number)
    console.pprint(number)
    return number
