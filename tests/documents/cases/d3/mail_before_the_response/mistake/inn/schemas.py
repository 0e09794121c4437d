from pydantic import BaseModel


class Booking(BaseModel):
    address: str
    nights: int
