from fastapi import APIRouter, HTTPException
from sqlalchemy import select

from bank.deps import Db
from bank.models import Account
from bank.repositories.accounts import AccountRepository

router = APIRouter(prefix="/accounts")


@router.get("/{account_id}/owner")
async def owner(account_id: int, db: Db) -> str:
    account = await AccountRepository(db).get(account_id)
    if account is None:
        raise HTTPException(status_code=404)
    return account.owner


@router.get("/{account_id}/raw")
async def raw(account_id: int, db: Db) -> str:
    statement = select(Account).where(Account.id == account_id)
    account = (await db.execute(statement)).scalar_one_or_none()  # expect: FA038
    if account is None:
        raise HTTPException(status_code=404)
    twin = await db.scalar(select(Account).where(Account.owner == account.owner))
    return twin.owner if twin else account.owner
