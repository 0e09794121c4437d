import requests


def height(buoy: int) -> float:
    answer = requests.get(f"https://buoys.example.org/{buoy}", timeout=3)
    return float(answer.text)
