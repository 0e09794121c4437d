import httpx

from moon.schemas import Moon


class MoonService:
    def __init__(self, base_url: str) -> None:
        self.base_url = base_url

    def phase(self, day: str) -> Moon:
        with httpx.Client(base_url=self.base_url) as client:
            answer = client.get(f"/{day}")
        return Moon(phase=answer.text)


service = MoonService("https://moon.example.org")
