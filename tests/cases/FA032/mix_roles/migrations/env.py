from alembic import context

context.config.set_main_option(
    "sqlalchemy.url",
    "postgresql://vault:v4ult@db/vault",  # expect: FA032
)
