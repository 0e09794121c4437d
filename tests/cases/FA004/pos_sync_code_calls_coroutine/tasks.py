# Coroutine functions of another module.
class Notifier:
    def __init__(self, channel: str) -> None:
        self.channel = channel

    async def push(self, line: str) -> str:
        return self.channel + line


async def reindex(name: str) -> None:
    return None


async def load_user(user_id: int) -> dict:
    return {"id": user_id}
