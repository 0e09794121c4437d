# A module that imports the library of its own name.
import time

from telegram import Bot


class Messenger:
    def __init__(self) -> None:
        time.sleep(1)
        self.bot = Bot("token")


async def messenger() -> object:
    return Bot("token")
