def balance_of(customer: int, currency: str = "EUR", db: object = None) -> int:
    return customer


class Ledger:
    def current_customer(self, token: str) -> int:
        return len(token)
