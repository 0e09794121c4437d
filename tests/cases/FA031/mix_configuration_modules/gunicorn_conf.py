# The server's own file of settings.
import os

workers = int(os.getenv("WEB_CONCURRENCY", "2"))
