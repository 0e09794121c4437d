# A test calls the helper as well.
from shop.server.helpers import saved


async def test_saved() -> None:
    assert await saved("a") == "a"
