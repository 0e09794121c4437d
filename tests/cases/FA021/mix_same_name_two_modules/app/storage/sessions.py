from .engine import SessionLocal


def get_db():
    db = SessionLocal()
    return db  # expect: FA021


class Sessions:
    @staticmethod
    def fresh():
        session = SessionLocal()
        yield session  # expect: FA021
        session.close()

    def tidy(self):
        session = SessionLocal()
        try:
            yield session
        finally:
            session.close()


session_tools = Sessions()
