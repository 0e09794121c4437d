# Modules whose names end with config, conf or settings are made for reading the environment.
import os

workers = int(os.getenv("WEB_CONCURRENCY", "2"))
