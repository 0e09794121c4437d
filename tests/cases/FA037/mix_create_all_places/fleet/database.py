from sqlalchemy import create_engine

engine = create_engine("postgresql://db/fleet", pool_pre_ping=True)
