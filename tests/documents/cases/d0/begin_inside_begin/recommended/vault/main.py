# A savepoint in the open transaction; and both changes in one transaction.
from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy.ext.asyncio import AsyncSession

from vault.db import Account, Notice, get_session
from vault.schemas import Deposit, Receipt

app = FastAPI(title="Vault", openapi_url=None)


@app.post("/deposits", status_code=201)
async def deposit(order: Deposit, session: AsyncSession = Depends(get_session)) -> Receipt:
    async with session.begin():
        account = await session.get(Account, order.account_id)
        if account is None:
            raise HTTPException(404, "No such account")
        account.cents += order.cents
        async with session.begin_nested():
            session.add(Notice(text=f"{order.cents} came in"))
    return Receipt(cents=order.cents)


@app.post("/notices", status_code=201)
async def notify(order: Deposit, session: AsyncSession = Depends(get_session)) -> Receipt:
    async with session.begin():
        session.add(Notice(text=f"{order.cents} expected"))
        session.add(Notice(text=f"for {order.account_id}"))
    return Receipt(cents=order.cents)
