from os import getenv

HOST = getenv("SMTP_HOST", "localhost")
