import os


def test_token() -> None:
    assert os.getenv("TOKEN") is None
