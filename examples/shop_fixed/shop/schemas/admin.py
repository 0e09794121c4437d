from pydantic import BaseModel


class StatsOut(BaseModel):
    customers: int
    orders: int


class HealthOut(BaseModel):
    status: str
