# Tables and logging set up while the module is imported.
import logging
from logging import basicConfig

from fastapi import FastAPI
from sqlalchemy import MetaData, create_engine
from sqlalchemy.orm import DeclarativeBase
from sqlmodel import SQLModel

engine = create_engine("postgresql://db/shop", pool_pre_ping=True)
metadata = MetaData()


class Base(DeclarativeBase):
    pass


Base.metadata.create_all(bind=engine)  # expect: FA037 "create_all"
SQLModel.metadata.create_all(engine)  # expect: FA037
metadata.create_all(engine)  # expect: FA037
logging.basicConfig(level=logging.INFO)  # expect: FA037 "basicConfig"
basicConfig(format="%(message)s")  # expect: FA037
app = FastAPI()
