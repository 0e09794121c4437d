from alembic import context

from hr import metadata


def run() -> None:
    context.configure(target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()


run()
