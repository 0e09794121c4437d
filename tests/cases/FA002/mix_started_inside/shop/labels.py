# A module beside the main one.
import time


def printed(text: str) -> str:
    time.sleep(1)
    return text
