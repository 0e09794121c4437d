import logging

from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy.orm import Session

from shop.deps import get_db
from shop.models import Customer
from shop.repositories.customers import CustomerRepository
from shop.schemas.customers import CustomerOut, LogIn, SignUp, Token
from shop.security import hash_password, make_token, verify_password
from shop.services.mail import send_welcome

router = APIRouter(prefix="/auth", tags=["auth"])
logger = logging.getLogger(__name__)


@router.post("/sign-up", response_model=CustomerOut, status_code=201)
async def sign_up(payload: SignUp, db: Session = Depends(get_db)):
    logger.info("sign-up: %s", payload)  # expect: FA029
    digest = hash_password(payload.password)  # expect: FA002
    customer = Customer(email=payload.email, full_name=payload.full_name, password_hash=digest)
    CustomerRepository(db).save(customer)  # expect: FA003
    send_welcome(payload.email)  # expect: FA002 FA006
    return customer


@router.post("/token", response_model=Token)
def log_in(payload: LogIn, db: Session = Depends(get_db)):  # expect: FA011
    customer = CustomerRepository(db).by_email(payload.username)
    if customer is None or not verify_password(payload.password, customer.password_hash):
        raise HTTPException(status_code=401, detail="wrong address or password")
    return {"access_token": make_token(customer.email), "token_type": "bearer"}  # expect: FA009
