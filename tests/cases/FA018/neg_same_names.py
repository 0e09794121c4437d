# Not: a project's own suppress and Exception-like names.
from collections.abc import Iterator
from contextlib import contextmanager
from vendor import errors


class BaseError(Exception):
    pass


class PaymentException(BaseError):
    pass


class Acoustics:
    def suppress(self, noise: type) -> "Acoustics":
        return self

    def __enter__(self) -> "Acoustics":
        return self

    def __exit__(self, *args: object) -> None:
        return None


@contextmanager
def suppress(*kinds: type[BaseException]) -> Iterator[None]:
    """Lets everything through, and counts."""
    yield


def a() -> None:
    with suppress(Exception):
        raise PaymentException


def b() -> None:
    with Acoustics().suppress(Exception):
        raise PaymentException


def c() -> None:
    try:
        a()
    except PaymentException:
        pass


def d() -> None:
    try:
        a()
    except errors.Exception:
        pass
    except errors.BaseException:
        return
