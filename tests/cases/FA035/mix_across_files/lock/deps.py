# Schemes, aliases and includes in other modules decide.
from typing import Annotated

from fastapi import Depends, HTTPException, Request


class Guard:
    def __call__(self, request: Request) -> str:
        token = request.headers.get("authorization")
        if token is None:
            raise HTTPException(status_code=401, detail="log in")
        return token


guard = Guard()
Token = Annotated[str, Depends(guard)]


def agent(request: Request) -> str:
    return request.headers.get("user-agent", "")


Agent = Annotated[str, Depends(agent)]
