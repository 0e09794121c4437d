from farewell.config import settings


def fireworks() -> bool:
    return settings.fireworks
