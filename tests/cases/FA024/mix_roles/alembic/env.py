from alembic import context
from sqlalchemy import create_engine

from app.urls import url_of


def run_migrations_online() -> None:
    engine = create_engine(url_of("main"))
    with engine.connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()


run_migrations_online()
