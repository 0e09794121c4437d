import os


def test_limit() -> None:
    assert os.environ.get("MAX_KILOS") is None
