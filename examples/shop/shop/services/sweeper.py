import asyncio
from datetime import datetime, timedelta

from sqlalchemy import update

from shop.database import AsyncSessionLocal
from shop.models import Order


async def cancel_stale_orders() -> None:
    while True:
        moment = datetime.now() - timedelta(minutes=30)
        statement = update(Order).where(Order.status == "open", Order.created_at < moment)
        async with AsyncSessionLocal() as session:
            await session.execute(statement.values(status="cancelled"))
            await session.commit()
        await asyncio.sleep(300)
