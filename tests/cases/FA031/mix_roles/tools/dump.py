import os

DSN = os.environ["DATABASE_URL"]
