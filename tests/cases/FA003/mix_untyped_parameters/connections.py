# Makes the connection that the helpers of this folder are given without a type.
import psycopg2
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("postgresql://db/harbour", pool_pre_ping=True)


def connect():
    return psycopg2.connect("dbname=harbour")


def get_session():
    with Session(engine) as session:
        yield session
