import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware

from shop.database import engine
from shop.errors import ShopError, answer_shop_error
from shop.routers import admin, auth, avatars, catalogue, customers, health, orders, payments
from shop.services.sweeper import cancel_stale_orders
from shop.settings import get_settings

settings = get_settings()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    logging.basicConfig(level=settings.log_level)
    settings.upload_folder.mkdir(parents=True, exist_ok=True)
    sweeper = asyncio.create_task(cancel_stale_orders(settings.stale_order_minutes))
    async with httpx.AsyncClient(timeout=10) as http:
        app.state.http = http
        yield
    sweeper.cancel()
    await engine.dispose()


app = FastAPI(
    title="Shop",
    lifespan=lifespan,
    docs_url="/docs" if settings.docs_enabled else None,
    redoc_url="/redoc" if settings.docs_enabled else None,
    openapi_url="/openapi.json" if settings.docs_enabled else None,
)
app.add_exception_handler(ShopError, answer_shop_error)
app.include_router(auth.router)
app.include_router(catalogue.router)
app.include_router(customers.router)
app.include_router(orders.router)
app.include_router(payments.router)
app.include_router(avatars.router)
app.include_router(admin.router)
app.include_router(health.router)
app.add_middleware(GZipMiddleware, minimum_size=1000)
app.add_middleware(
    CORSMiddleware,
    allow_origins=settings.cors_origins,
    allow_credentials=True,
    allow_methods=["GET", "POST", "PUT", "DELETE"],
    allow_headers=["Authorization", "Content-Type"],
)
