from pydantic import BaseModel


class Deposit(BaseModel):
    account_id: int
    cents: int


class Receipt(BaseModel):
    cents: int
