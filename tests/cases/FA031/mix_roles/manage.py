import os

STAGE = os.getenv("STAGE")
