# Read where it is needed, perhaps absent, always a string.
import os


def address(street: str) -> str:
    key = os.getenv("MAPS_KEY")  # expect: FA031
    timeout = os.environ.get("MAPS_TIMEOUT", "5")  # expect: FA031
    return f"https://maps.example.org/{street}?key={key}&timeout={timeout}"
