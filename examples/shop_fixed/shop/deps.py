from collections.abc import AsyncIterator
from typing import Annotated

import httpx
from fastapi import Depends, HTTPException, Query, Request, status
from fastapi.security import OAuth2PasswordBearer
from sqlalchemy.ext.asyncio import AsyncSession

from shop.database import SessionFactory
from shop.models import Customer
from shop.repositories.customers import CustomerRepository
from shop.security import read_token
from shop.services.avatars import AvatarService
from shop.services.catalogue import CatalogueService
from shop.services.customers import CustomerService
from shop.services.gateway import PaymentGateway
from shop.services.mail import Mailer
from shop.services.orders import OrderService
from shop.services.payments import PaymentService
from shop.settings import Settings, get_settings

oauth2 = OAuth2PasswordBearer(tokenUrl="auth/token")


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionFactory() as session:
        yield session


SettingsDep = Annotated[Settings, Depends(get_settings)]
SessionDep = Annotated[AsyncSession, Depends(get_session)]


def get_http(request: Request) -> httpx.AsyncClient:
    return request.app.state.http


HttpDep = Annotated[httpx.AsyncClient, Depends(get_http)]


class Page:
    def __init__(
        self,
        limit: Annotated[int, Query(ge=1, le=100)] = 20,
        offset: Annotated[int, Query(ge=0)] = 0,
    ) -> None:
        self.limit = limit
        self.offset = offset


PageDep = Annotated[Page, Depends()]


async def get_current_customer(
    token: Annotated[str, Depends(oauth2)], session: SessionDep, settings: SettingsDep
) -> Customer:
    email = read_token(token, settings)
    customer = await CustomerRepository(session).by_email(email) if email else None
    if customer is None:
        raise HTTPException(
            status.HTTP_401_UNAUTHORIZED, "not signed in", headers={"WWW-Authenticate": "Bearer"}
        )
    return customer


CurrentCustomer = Annotated[Customer, Depends(get_current_customer)]


async def require_admin(customer: CurrentCustomer) -> None:
    if not customer.is_admin:
        raise HTTPException(status.HTTP_403_FORBIDDEN, "administrators only")


def get_mailer(settings: SettingsDep) -> Mailer:
    return Mailer(settings.mail_host, settings.mail_sender)


def get_customer_service(session: SessionDep) -> CustomerService:
    return CustomerService(session)


def get_catalogue(session: SessionDep) -> CatalogueService:
    return CatalogueService(session)


def get_order_service(session: SessionDep) -> OrderService:
    return OrderService(session)


def get_payment_service(
    session: SessionDep, http: HttpDep, settings: SettingsDep
) -> PaymentService:
    return PaymentService(session, PaymentGateway(http, settings))


def get_avatar_service(session: SessionDep, settings: SettingsDep) -> AvatarService:
    return AvatarService(session, settings.upload_folder)


MailerDep = Annotated[Mailer, Depends(get_mailer)]
CustomersDep = Annotated[CustomerService, Depends(get_customer_service)]
CatalogueDep = Annotated[CatalogueService, Depends(get_catalogue)]
OrdersDep = Annotated[OrderService, Depends(get_order_service)]
PaymentsDep = Annotated[PaymentService, Depends(get_payment_service)]
AvatarsDep = Annotated[AvatarService, Depends(get_avatar_service)]
