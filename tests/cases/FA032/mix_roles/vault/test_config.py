from vault.config import Config


def test_key() -> None:
    assert Config(api_key="other").api_key == "other"
