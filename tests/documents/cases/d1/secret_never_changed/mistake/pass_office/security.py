# The key that signs every pass is in the repository, and is the one of the tutorial.
import jwt

SECRET_KEY = "change-me"  # expect: FA032


def sign(holder: str) -> str:
    return jwt.encode({"sub": holder}, SECRET_KEY, algorithm="HS256")
