# One session for all requests and all threads.
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

engine = create_engine("postgresql+psycopg2://cellar@db/cellar", pool_pre_ping=True)
SessionLocal = sessionmaker(engine)
session = SessionLocal()  # expect: FA037
