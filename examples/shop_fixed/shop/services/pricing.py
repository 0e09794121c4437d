from collections.abc import Iterable

from shop.models import OrderLine


def total_of(lines: Iterable[OrderLine]) -> int:
    return sum(line.quantity * line.unit_cents for line in lines)
