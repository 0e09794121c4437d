# A library that the service depends on.
import os


def source() -> str:
    return os.getenv("RATES", "ecb")  # expect: FA031
