from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://cinema@db/cinema", pool_pre_ping=True)
Local = sessionmaker(engine)


def get_db():
    db = Local()
    try:
        yield db
    finally:
        db.close()


class AuditedSession(Session):
    pass
