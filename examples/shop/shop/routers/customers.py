from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from shop.deps import get_current_customer, get_db, get_session
from shop.models import Customer
from shop.repositories.customers import CustomerRepository
from shop.repositories.orders import OrderRepository
from shop.schemas.customers import CustomerOut
from shop.schemas.orders import OrderOut

router = APIRouter(prefix="/customers", tags=["customers"])


@router.get("/me", response_model=CustomerOut)
def read_me(customer: Customer = Depends(get_current_customer)):
    return CustomerOut.from_orm(customer)  # expect: FA027


@router.put("/me/name", response_model=CustomerOut)
def rename_me(
    full_name: str,  # expect: FA011
    customer: Customer = Depends(get_current_customer),
    db: Session = Depends(get_db),
):
    customer.full_name = full_name
    return CustomerRepository(db).save(customer)


@router.get("/{customer_id}/orders", response_model=list[OrderOut])
async def latest_orders(  # expect: FA011
    customer: Customer = Depends(get_current_customer),
    session: AsyncSession = Depends(get_session),
):
    return await OrderRepository(session).latest(customer.id)


@router.delete("/me", status_code=204)
def close_account(
    customer: Customer = Depends(get_current_customer), db: Session = Depends(get_db)
):
    CustomerRepository(db).delete(customer)
    return {"closed": True}  # expect: FA010
