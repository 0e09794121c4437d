"""Birthdays, from one branch."""

import sqlalchemy as sa
from alembic import op

revision = "b2"
down_revision = "a1"


def upgrade() -> None:
    op.add_column("members", sa.Column("born", sa.Date))


def downgrade() -> None:
    op.drop_column("members", "born")
