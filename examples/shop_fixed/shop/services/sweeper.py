import asyncio
from datetime import datetime, timedelta, timezone

from shop.database import SessionFactory
from shop.repositories.orders import OrderRepository

PAUSE_SECONDS = 300


async def cancel_stale_orders(minutes: int) -> None:
    while True:
        await asyncio.sleep(PAUSE_SECONDS)
        moment = datetime.now(timezone.utc) - timedelta(minutes=minutes)
        async with SessionFactory() as session:
            await OrderRepository(session).cancel_older_than(moment.replace(tzinfo=None))
            await session.commit()
