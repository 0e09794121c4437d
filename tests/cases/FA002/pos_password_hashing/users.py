# Shows password hashing and key derivation on the loop, directly and through the security module.
import hashlib

import argon2
import bcrypt
from fastapi import APIRouter
from passlib.hash import pbkdf2_sha256

import security
from security import pwd_context, verify_argon as check

accounts = APIRouter()


@accounts.post("/signup")
async def signup(password: str) -> dict:
    stored = security.hash_password(password)  # expect: FA002 "security.py:10"
    return {"length": len(stored)}


@accounts.post("/login")
async def login(password: str, stored: str) -> bool:
    return pwd_context.verify(password, stored)  # expect: FA002


@accounts.post("/login-argon")
async def login_argon(password: str, stored: str) -> bool:
    return check(stored, password)  # expect: FA002 "security.py:14"


@accounts.post("/direct")
async def direct(password: str) -> dict:
    raw = bcrypt.hashpw(password.encode(), bcrypt.gensalt())  # expect: FA002
    same = bcrypt.checkpw(password.encode(), raw)  # expect: FA002
    third = argon2.PasswordHasher().hash(password)  # expect: FA002
    fourth = pbkdf2_sha256.hash(password)  # expect: FA002
    return {"same": same, "third": third, "fourth": fourth}


@accounts.post("/derive")
async def derive(password: str) -> dict:
    one = hashlib.pbkdf2_hmac("sha256", password.encode(), b"salt", 600_000)  # expect: FA002
    two = hashlib.scrypt(password.encode(), salt=b"salt", n=16384, r=8, p=1)  # expect: FA002
    three = hashlib.blake2b(password.encode()).hexdigest()
    return {"one": one.hex(), "two": two.hex(), "three": three}


@accounts.post("/sync")
def sync_signup(password: str) -> dict:
    return {"stored": security.hash_password(password)}
