import os

KEEP = os.getenv("KEEP_DB")
