from contextlib import suppress
from logging import getLogger

logger = getLogger(__name__)


def work(number: int) -> int:
    return 10 // number


def passes() -> None:
    try:
        work(0)
    except Exception:  # FA018 S110 BLE001
        pass


def continues() -> None:
    for number in range(3):
        try:
            work(number)
        except Exception:  # FA018 S112 BLE001
            continue


def bare() -> None:
    try:
        work(0)
    except:  # FA018 S110 E722
        pass


def suppresses() -> None:
    with suppress(Exception):  # FA018
        work(0)


def returns() -> None:
    try:
        work(0)
    except Exception:  # FA018 BLE001
        return


def logs() -> None:
    try:
        work(0)
    except Exception as error:  # BLE001
        logger.warning("no work: %s", error)


def specific() -> None:
    try:
        work(0)
    except ZeroDivisionError:
        pass
