# `SessionLocal` is no name for development: the engine and the literal inside its call count.
import os

from fastapi import FastAPI
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

SessionLocal = sessionmaker(
    bind=create_engine(
        "sqlite:///./ledger.db",  # expect: FA024
        connect_args={"check_same_thread": False},
    )
)
ReportSessionLocal = sessionmaker(create_engine(os.environ["REPORTS_URL"]))  # expect: FA024
app = FastAPI()
