from alembic import context

from blog import metadata


def run() -> None:
    context.configure(target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()


run()
