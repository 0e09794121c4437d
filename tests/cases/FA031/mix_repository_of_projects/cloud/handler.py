# A function of a cloud provider has no settings class of the application.
import os


def handler(event: dict[str, str], context: object) -> str:
    return os.environ["TARGET"] + event["id"]
