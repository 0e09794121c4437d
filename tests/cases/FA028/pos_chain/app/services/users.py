from sqlalchemy import select

from app.db import SessionLocal, users
from app.services import vat


def email_taken(email: str) -> bool:
    return find(email) is not None


def find(email: str):
    with SessionLocal() as session:
        return session.execute(select(users.c.id).where(users.c.email == email)).first()


def same_domain(email: str, domain: str) -> bool:
    return email.endswith("@" + domain)


class VatService:
    def __init__(self, country: str) -> None:
        self.country = country

    def check(self, number: str) -> bool:
        return vat.lookup(self.country, number)

    def normal(self, number: str) -> str:
        return number.replace(" ", "")
