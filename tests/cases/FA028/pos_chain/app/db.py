import sqlalchemy as sa
from sqlalchemy.orm import sessionmaker

engine = sa.create_engine("postgresql://crm@db/crm", pool_pre_ping=True)
SessionLocal = sessionmaker(engine)
users = sa.Table("users", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("email", sa.String))
