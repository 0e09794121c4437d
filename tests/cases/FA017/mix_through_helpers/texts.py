import logging

logger = logging.getLogger(__name__)


def explain(error: Exception) -> str:
    return f"something failed: {error}"


def number_of(error: Exception) -> str:
    logger.error("%s", error)
    return "E-500"
