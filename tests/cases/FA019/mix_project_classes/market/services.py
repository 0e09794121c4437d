from abc import ABC, abstractmethod


class OfferService:
    def __init__(self) -> None:
        self.offers: list[str] = []

    def all(self) -> list[str]:
        return self.offers


class Mailer(ABC):
    @abstractmethod
    async def send(self, text: str) -> None: ...


class ConsoleMailer(Mailer):
    async def send(self, text: str) -> None:
        return None
