from app.storage.engine import SessionLocal


def get_db():
    return SessionLocal()


def purge() -> None:
    with get_db() as db:
        db.commit()
