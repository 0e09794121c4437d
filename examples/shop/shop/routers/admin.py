from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from shop.deps import get_db, require_admin
from shop.models import Product
from shop.repositories import audit
from shop.repositories.customers import CustomerRepository
from shop.repositories.products import ProductRepository
from shop.schemas.admin import StatsOut
from shop.schemas.catalogue import ProductIn, ProductOut
from shop.schemas.customers import CustomerOut

router = APIRouter(prefix="/admin", tags=["admin"])  # expect: FA022


@router.get("/customers", response_model=list[CustomerOut], dependencies=[Depends(require_admin)])
def list_customers(db: Session = Depends(get_db)):  # expect: FA014
    return CustomerRepository(db).all()


@router.get("/stats", dependencies=[Depends(require_admin)])
def stats() -> StatsOut:
    db = Depends(get_db)  # expect: FA020
    return StatsOut(customers=CustomerRepository(db).count())


@router.post("/products", response_model=ProductOut, dependencies=[Depends(require_admin)])
def add_product(payload: ProductIn, db: Session = Depends(get_db)):
    audit.record(f"product {payload.name} added")
    return ProductRepository(db).save(Product(**payload.dict()))  # expect: FA027


@router.get("/paths", dependencies=[Depends(require_admin)])
def list_paths() -> list[str]:
    from shop.main import app  # expect: FA038

    return sorted(app.openapi()["paths"])
