from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bank.models import Account


class AccountRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def get(self, account_id: int) -> Account | None:
        return await self.session.scalar(select(Account).where(Account.id == account_id))
