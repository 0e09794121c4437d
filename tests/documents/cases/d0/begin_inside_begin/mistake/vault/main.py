# A transaction begun in an open one: the second begin raises.
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
        async with session.begin():  # expect: FA025
            session.add(Notice(text=f"{order.cents} came in"))
    return Receipt(cents=order.cents)
