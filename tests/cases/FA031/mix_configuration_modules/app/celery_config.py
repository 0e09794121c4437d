# Only modules that are named for nothing but settings are those of the application.
import os

broker_url = os.environ["BROKER_URL"]  # expect: FA031
