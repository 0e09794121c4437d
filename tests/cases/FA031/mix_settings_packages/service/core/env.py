import os

DEBUG_SQL = os.getenv("DEBUG_SQL") == "1"
