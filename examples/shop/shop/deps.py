import httpx
from fastapi import Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer
from sqlalchemy.orm import Session

from shop.database import AsyncSessionLocal, SessionLocal
from shop.models import Customer
from shop.repositories.customers import CustomerRepository
from shop.security import read_token

oauth2 = OAuth2PasswordBearer(tokenUrl="auth/token")


def get_db():
    db = SessionLocal()
    yield db  # expect: FA021
    db.close()


async def get_session():
    async with AsyncSessionLocal() as session:
        yield session


def get_http() -> httpx.AsyncClient:
    return httpx.AsyncClient(timeout=5)  # expect: FA021


def get_current_customer(token: str = Depends(oauth2), db: Session = Depends(get_db)) -> Customer:
    customer = CustomerRepository(db).by_email(read_token(token))
    if customer is None:
        raise Exception("nobody has this token")  # expect: FA016
    return customer


def require_admin(customer: Customer = Depends(get_current_customer)) -> None:
    if not customer.is_admin:
        raise HTTPException(status_code=403, detail="administrators only")
