import os

PYTHONS = os.environ.get("NOX_PYTHONS", "3.11").split(",")
