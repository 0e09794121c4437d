from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from shop.deps import get_db, require_admin
from shop.repositories.products import ProductRepository
from shop.schemas.admin import SalesOut

router = APIRouter(prefix="/reports", tags=["reports"], dependencies=[Depends(require_admin)])


@router.get("/sales", response_model=SalesOut)
def sales(db: Session):  # expect: FA019
    return SalesOut(sold=ProductRepository(db).sold())


@router.get("/sales/today", response_model=SalesOut)
def sales_today(db: Session = Depends(get_db())):  # expect: FA020
    return SalesOut(sold=ProductRepository(db).sold())
