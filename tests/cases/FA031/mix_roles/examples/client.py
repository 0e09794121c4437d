import os

TOKEN = os.environ["DEPOT_TOKEN"]
