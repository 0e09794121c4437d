import time


def heat(degrees: int) -> int:
    for _ in range(0, degrees, 100):
        time.sleep(0.5)
    return degrees
