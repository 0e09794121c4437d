# Sessions and connections of several libraries made when the module is imported.
import sqlite3

import psycopg
import pymysql
from fastapi import FastAPI
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://db/shop", pool_pre_ping=True)
async_engine = create_async_engine("postgresql+asyncpg://db/shop", pool_pre_ping=True)
SessionLocal = sessionmaker(bind=engine)
factory = async_sessionmaker(async_engine, expire_on_commit=False)

db = SessionLocal()  # expect: FA037 "db"
session: Session = Session(engine)  # expect: FA037
async_db = factory()  # expect: FA037
other: AsyncSession = AsyncSession(async_engine)  # expect: FA037
connection = engine.connect()  # expect: FA037
native = psycopg.connect("dbname=shop")  # expect: FA037
local = sqlite3.connect("shop.db")  # expect: FA037
legacy = pymysql.connect(host="db", database="shop")  # expect: FA037
app = FastAPI()
