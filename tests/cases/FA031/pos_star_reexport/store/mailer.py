from .compat import getenv


def sender() -> str:
    return getenv("MAIL_FROM", "shop@example.com")  # expect: FA031
