import jwt
from pydantic_settings import BaseSettings
from sqlalchemy import create_engine

PASSWORD = "5f2b8c1e9a"  # FA032 S105
SECRET_KEY = "5f2b8c1e9a"  # FA032 S105
STRIPE_API_KEY = "5f2b8c1e9a"  # FA032


class Settings(BaseSettings):
    database_password: str = "5f2b8c1e9a"  # FA032 S105
    api_key: str = "5f2b8c1e9a"  # FA032


engine = create_engine("postgresql://shop:5f2b8c1e9a@db/shop", pool_pre_ping=True)  # FA032


def connect(password: str = "5f2b8c1e9a") -> str:  # FA032 S107
    return password


def sign() -> str:
    connect(password="5f2b8c1e9a")  # FA032 S106
    return jwt.encode({"sub": "1"}, "5f2b8c1e9a")  # FA032


TOKEN_TYPE = "bearer"  # S105
