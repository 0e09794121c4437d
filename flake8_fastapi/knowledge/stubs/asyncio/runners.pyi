from asyncio import Runner as Runner, run as run
