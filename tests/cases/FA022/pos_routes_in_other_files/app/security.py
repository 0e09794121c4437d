from typing import Annotated

from fastapi import Depends, Request


def admin_only(request: Request) -> str:
    return request.headers["x-admin"]


AdminName = Annotated[str, Depends(admin_only)]
