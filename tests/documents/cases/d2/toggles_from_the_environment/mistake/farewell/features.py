# A toggle is a string that this module reads for itself.
import os


def fireworks() -> bool:
    return os.environ["FIREWORKS"] == "1"  # expect: FA031
