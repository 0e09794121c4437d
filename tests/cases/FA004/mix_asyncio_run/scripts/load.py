# A script may run its own loop.
import asyncio

from bridge import fetch

asyncio.run(fetch("x"))
