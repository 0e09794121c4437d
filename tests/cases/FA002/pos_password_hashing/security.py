# Password helpers, as projects keep them in one module.
from argon2 import PasswordHasher
from passlib.context import CryptContext

pwd_context = CryptContext(schemes=["bcrypt"], deprecated="auto")
_hasher = PasswordHasher()


def hash_password(plain: str) -> str:
    return pwd_context.hash(plain)


def verify_argon(hashed: str, plain: str) -> bool:
    return _hasher.verify(hashed, plain)
