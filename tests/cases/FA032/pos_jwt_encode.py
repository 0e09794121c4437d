# The key given to jwt.encode, by position and by name, of both libraries.
import jwt
from fastapi import APIRouter
from jose import jwt as jose_jwt
from jwt import encode

router = APIRouter()


@router.post("/token")
def token(user: str) -> dict[str, str]:
    claims = {"sub": user}
    return {
        "first": jwt.encode(claims, "5up3r", algorithm="HS256"),  # expect: FA032
        "second": jose_jwt.encode(claims, "j0s3", algorithm="HS256"),  # expect: FA032
        "third": encode(claims, key="k3y", algorithm="HS256"),  # expect: FA032
    }


def signed(claims: dict[str, str], key: str) -> str:
    return jwt.encode(claims, key, algorithm="HS256")


def unrelated(text: str) -> bytes:
    return text.encode("utf-8", "strict")
