# What is handed to Depends has `__call__`.
from fastapi import HTTPException, Request


class CartLimit:
    def __init__(self, wheels: int) -> None:
        self.wheels = wheels

    async def __call__(self, request: Request) -> None:
        if int(request.headers.get("x-wheels", "0")) > self.wheels:
            raise HTTPException(403, "Too many wheels")
