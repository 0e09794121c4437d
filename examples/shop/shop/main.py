import logging
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware

from shop.database import engine
from shop.models import Base
from shop.routers import admin, auth, avatars, catalogue, customers, health, orders, payments
from shop.services.sweeper import cancel_stale_orders
from shop.settings import settings

logging.basicConfig(level=logging.INFO)  # expect: FA037
Base.metadata.create_all(engine)  # expect: FA037


@asynccontextmanager
async def lifespan(app: FastAPI):
    await cancel_stale_orders()  # expect: FA005
    yield


app = FastAPI(title="Shop", debug=True, lifespan=lifespan)  # expect: FA033 FA035
app.add_middleware(  # expect: FA034
    CORSMiddleware,
    allow_origins=["*"],
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)
app.add_middleware(GZipMiddleware)
app.include_router(auth.router)
app.include_router(catalogue.router)
app.include_router(customers.router)
app.include_router(orders.router)
app.include_router(payments.router)
app.include_router(avatars.router)
app.include_router(admin.router)
app.include_router(health.router)

if settings.reports_enabled:
    from shop.routers import reports

    app.include_router(reports.router)

if __name__ == "__main__":
    uvicorn.run("shop.main:app", reload=True)  # expect: FA033
