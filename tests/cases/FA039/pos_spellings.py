# print and pprint under every import style in production code.
import builtins
import pprint
import pprint as pretty
from pprint import pprint as show

from fastapi import FastAPI

app = FastAPI()
print("loading")  # expect: FA039


@app.get("/stock")
async def stock() -> dict[str, int]:
    levels = {"bolts": 4}
    print("stock", levels, sep=": ", flush=True)  # expect: FA039
    pprint.pprint(levels)  # expect: FA039
    pretty.pprint(levels, width=40)  # expect: FA039
    show(levels)  # expect: FA039
    builtins.print(levels)  # expect: FA039
    print(  # expect: FA039
        "total",
        sum(levels.values()),
    )
    return levels
