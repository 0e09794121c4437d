import os

broker_url = os.environ["BROKER_URL"]
