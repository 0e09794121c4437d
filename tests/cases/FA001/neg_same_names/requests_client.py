# Shows project modules and classes that bear the names of blocking ones but are asynchronous or local.
from dataclasses import dataclass


@dataclass
class Session:
    base: str

    async def get(self, path: str) -> dict:
        return {"path": self.base + path}

    def post(self, path: str) -> dict:
        return {"queued": self.base + path}


class Client:
    def get(self, key: str) -> str:
        return key.upper()


async def get(url: str) -> dict:
    return {"url": url}


def urlopen(name: str) -> str:
    return f"https://files.example.com/{name}"
