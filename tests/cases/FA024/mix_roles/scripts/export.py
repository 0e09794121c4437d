from sqlalchemy import create_engine

from app.urls import url_of

engine = create_engine(url_of("main"))
snapshot = create_engine("sqlite:///snapshot.db")
