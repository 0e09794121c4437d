# Text, comments and a reference to print are no call of it.
import logging
import sys

from fastapi import FastAPI

logger = logging.getLogger(__name__)
app = FastAPI()

# print("left from debugging")
HELP = "call print(x) to see x"


@app.get("/help")
async def help_text() -> dict[str, str]:
    """Answer.

    >>> print("hello")
    hello
    """
    logger.info("print(%s)", HELP)
    sys.stdout.write("")
    printers = {"plain": print}
    return {"help": HELP, "printers": ", ".join(printers)}
