# A logger has all that.
import logging

log = logging.getLogger(__name__)


def deliver(street: str) -> int:
    log.info("delivering to %s", street)
    return len(street)
