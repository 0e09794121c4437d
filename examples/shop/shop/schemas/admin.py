from pydantic import BaseModel


class StatsOut(BaseModel):
    customers: int


class SalesOut(BaseModel):
    sold: int
