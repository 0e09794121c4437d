import os


class Options:
    title = os.getenv("TITLE", "Depot")
    url = os.environ["DATABASE_URL"]


options = Options()
