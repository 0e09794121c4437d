from ..routers import boxes  # expect: FA038


def default_size() -> int:
    return boxes.DEFAULT_SIZE
