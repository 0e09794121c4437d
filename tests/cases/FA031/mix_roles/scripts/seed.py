import os

DSN = os.getenv("DATABASE_URL", "")
