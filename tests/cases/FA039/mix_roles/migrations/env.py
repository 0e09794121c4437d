from alembic import context

print("migrating", context.is_offline_mode())
