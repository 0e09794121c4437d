from fastapi import Request


def verify(request: Request) -> None:
    request.headers["x-signature"]
