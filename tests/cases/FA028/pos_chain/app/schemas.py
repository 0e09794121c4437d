import pydantic as p

from app import services
from app.services.users import VatService, same_domain

vat_service = VatService("DE")


class Base(p.BaseModel):
    email: str

    @p.field_validator("email")
    @classmethod
    def free(cls, value: str) -> str:
        if services.email_taken(value):  # expect: FA028 "services/users.py:13"
            raise ValueError("taken")
        return value


class Company(Base):
    vat: str

    @p.field_validator("vat")
    @classmethod
    def valid(cls, value: str) -> str:
        number = vat_service.normal(value)
        if not vat_service.check(number):  # expect: FA028 "services/vat.py:5"
            raise ValueError("no such number")
        return number

    @p.model_validator(mode="after")
    def domain(self) -> "Company":
        if not same_domain(self.email, "example.com"):
            raise ValueError("foreign domain")
        return self._checked()

    def _checked(self) -> "Company":
        return self
