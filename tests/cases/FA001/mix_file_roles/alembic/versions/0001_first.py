# A migration is not application code.
import requests

revision = "0001"
down_revision = None


async def fill() -> None:
    requests.get("https://rates.example.com", timeout=3)


def upgrade() -> None:
    pass
