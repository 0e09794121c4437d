from sqlalchemy import create_engine

from .urls import url_of

engine = create_engine(url_of("main"), pool_size=10)  # expect: FA024
