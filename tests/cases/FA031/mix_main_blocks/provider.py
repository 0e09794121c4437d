# The main block tries the class out by hand; the application never runs it.
import os


class Provider:
    def __init__(self, host: str) -> None:
        self.host = host
        self.key = os.environ["PROVIDER_KEY"]  # expect: FA031


if __name__ == "__main__":
    provider = Provider(os.environ["PROVIDER_HOST"])
    provider.key = os.getenv("OTHER_KEY", "")
