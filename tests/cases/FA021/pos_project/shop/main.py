from fastapi import FastAPI

from shop.api import products_router

app = FastAPI()
app.include_router(products_router)
