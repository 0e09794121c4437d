import os


def url_of(name: str) -> str:
    return os.environ[f"DATABASE_{name.upper()}"]
