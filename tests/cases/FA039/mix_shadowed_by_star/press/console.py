# A project function named print, imported by name, by star and relatively, is not the builtin.
import logging

logger = logging.getLogger("press")


def print(*values: object) -> None:
    logger.info(" ".join(str(value) for value in values))


def pprint(value: object) -> None:
    print(repr(value))
