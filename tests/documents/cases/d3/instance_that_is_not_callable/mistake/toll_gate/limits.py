# What is handed to Depends is called, and an object of this class cannot be.
from fastapi import HTTPException, Request


class CartLimit:
    def __init__(self, wheels: int) -> None:
        self.wheels = wheels

    async def check(self, request: Request) -> None:
        if int(request.headers.get("x-wheels", "0")) > self.wheels:
            raise HTTPException(403, "Too many wheels")
