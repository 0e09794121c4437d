# The factory and the SQLModel session come from other modules.
from sqlalchemy.orm import sessionmaker
from sqlmodel import create_engine

engine = create_engine("postgresql://db/barn", pool_pre_ping=True)
Factory = sessionmaker(engine)
