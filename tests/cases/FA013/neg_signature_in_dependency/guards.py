import hashlib
import hmac

from fastapi import HTTPException, Request


async def check(request: Request) -> None:
    raw = await request.body()
    digest = hmac.new(b"not-the-real-one", raw, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(digest, request.headers.get("x-signature", "")):
        raise HTTPException(403)


async def signed(request: Request) -> None:
    await check(request)
