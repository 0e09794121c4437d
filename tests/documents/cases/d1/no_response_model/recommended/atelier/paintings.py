from dataclasses import dataclass


@dataclass
class Painting:
    title: str
    price_paid: int


def find(number: int) -> Painting:
    return Painting(title=f"Study no. {number}", price_paid=1200)
