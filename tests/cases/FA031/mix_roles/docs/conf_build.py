import os

ON_RTD = os.environ.get("READTHEDOCS") == "True"
