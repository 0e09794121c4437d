# A folder called tools inside the application package is production code.
import requests


async def current_rate(code: str) -> float:
    return requests.get(f"https://rates.example.com/{code}", timeout=3).json()["rate"]  # expect: FA001
