from press.console import logger


def level(colour: str) -> int:
    print(colour)  # expect: FA039
    logger.info(colour)
    return len(colour)
