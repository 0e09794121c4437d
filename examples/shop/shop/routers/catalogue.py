import httpx
from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy.orm import Session

from shop.deps import get_db
from shop.models import Product
from shop.repositories.products import ProductRepository
from shop.schemas.catalogue import ProductOut, Rates
from shop.settings import settings

router = APIRouter(prefix="/catalogue", tags=["catalogue"])

VIEWS: dict[int, int] = {}  # expect: FA037


@router.get("/products")
async def list_products(db: Session = Depends(get_db)):  # expect: FA007 FA014
    return db.query(Product).all()  # expect: FA003 FA038


@router.get("/products/{product_id}", response_model=ProductOut)
async def read_product(product_id: int, db: Session = Depends(get_db)):
    product = ProductRepository(db).get(product_id)  # expect: FA003
    if product is None:
        raise HTTPException(status_code=404, detail="no such product")
    VIEWS[product_id] = VIEWS.get(product_id, 0) + 1
    return product


@router.get("/rates", response_model=Rates)
async def exchange_rates():
    reply = httpx.get(settings.rates_url)  # expect: FA001
    return Rates.model_validate(reply.json())
