import asyncio

from sqlalchemy.ext.asyncio import AsyncSession

from shop.errors import AccountInUse, EmailTaken
from shop.models import Customer
from shop.repositories.customers import CustomerRepository
from shop.repositories.orders import OrderRepository
from shop.schemas.customers import SignUp
from shop.security import hash_password, verify_password


class CustomerService:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self.customers = CustomerRepository(session)
        self.orders = OrderRepository(session)

    async def register(self, payload: SignUp) -> Customer:
        if await self.customers.by_email(payload.email) is not None:
            raise EmailTaken
        digest = await asyncio.to_thread(hash_password, payload.password.get_secret_value())
        customer = Customer(email=payload.email, full_name=payload.full_name, password_hash=digest)
        self.customers.add(customer)
        await self.session.commit()
        return customer

    async def authenticate(self, email: str, password: str) -> Customer | None:
        customer = await self.customers.by_email(email)
        if customer is None:
            return None
        matches = await asyncio.to_thread(verify_password, password, customer.password_hash)
        return customer if matches else None

    async def rename(self, customer: Customer, full_name: str) -> None:
        customer.full_name = full_name
        await self.session.commit()

    async def close_account(self, customer: Customer) -> None:
        if await self.orders.page(customer.id, limit=1, offset=0):
            raise AccountInUse
        await self.customers.delete(customer)
        await self.session.commit()
