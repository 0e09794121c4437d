import os

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.execute(f"CREATE SCHEMA {os.environ.get('SCHEMA', 'public')}")


def downgrade() -> None:
    op.execute(f"DROP SCHEMA {os.getenv('SCHEMA', 'public')}")
