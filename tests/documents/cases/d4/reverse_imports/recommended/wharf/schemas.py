from pydantic import BaseModel


class Price(BaseModel):
    cents: int
