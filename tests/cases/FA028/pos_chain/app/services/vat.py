import urllib.request


def lookup(country: str, number: str) -> bool:
    with urllib.request.urlopen(f"https://vat.example.com/{country}/{number}") as answer:
        return bool(answer.read())
