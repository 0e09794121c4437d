from ledger import state
from ledger.state import KINDS
from ledger.state import TOTALS as totals


class Booker:
    def __init__(self, sign: str) -> None:
        self.factor = KINDS[sign]

    def book(self, account: str, amount: int) -> int:
        totals[account] = totals.get(account, 0) + amount * self.factor
        return totals[account]


def note(text: str) -> None:
    state.EVENTS.append(text)


def unused_by_requests(text: str) -> None:
    state.QUIET.append(text)
