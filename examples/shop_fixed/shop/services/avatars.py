import asyncio
import uuid
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from shop.errors import UnsupportedImage
from shop.models import Customer

SIGNATURES = {b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg"}


class AvatarService:
    def __init__(self, session: AsyncSession, folder: Path) -> None:
        self.session = session
        self.folder = folder

    async def store(self, customer: Customer, data: bytes) -> None:
        name = uuid.uuid4().hex + suffix_of(data)
        await asyncio.to_thread((self.folder / name).write_bytes, data)
        customer.avatar = name
        await self.session.commit()


def suffix_of(data: bytes) -> str:
    for signature, suffix in SIGNATURES.items():
        if data.startswith(signature):
            return suffix
    raise UnsupportedImage
