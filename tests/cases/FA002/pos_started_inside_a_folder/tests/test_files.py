from backend.server.files import keep


async def test_keep() -> None:
    await keep("one", b"")
