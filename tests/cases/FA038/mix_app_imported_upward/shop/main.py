# Route modules that import the app object upward, absolutely, relatively and under another name.
from fastapi import FastAPI

app = FastAPI()

from shop.routers import carts, items, orders, prices  # noqa: E402

app.include_router(prices.router)
app.include_router(carts.router)
