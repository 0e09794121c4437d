import sqlalchemy as sa
import sqlalchemy.orm as orm

engine = sa.create_engine("postgresql://wiki@db/wiki", pool_pre_ping=True)
SessionLocal = orm.sessionmaker(engine)
