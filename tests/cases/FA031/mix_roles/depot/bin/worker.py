import os


def concurrency() -> int:
    return int(os.getenv("CONCURRENCY", "4"))  # expect: FA031
