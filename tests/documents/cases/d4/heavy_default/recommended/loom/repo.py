from sqlalchemy import create_engine, text


class PatternRepo:
    def __init__(self) -> None:
        self.engine = create_engine("postgresql+psycopg2://loom@db/loom", pool_pre_ping=True)

    def count(self) -> int:
        with self.engine.connect() as connection:
            return connection.scalar(text("select count(*) from patterns")) or 0
