from api import schemas as s
from api.internal import Receipt


def invoice(day: str) -> s.Invoice:
    return s.Invoice(due_date=day)


def receipt(day: str) -> Receipt:
    return Receipt(paid_at=day)


def public_receipt(row: dict[str, str]) -> "s.Receipt":
    return s.Receipt.model_validate(row)
