"""Telephone numbers, from another branch."""

import sqlalchemy as sa
from alembic import op

revision = "c3"  # expect: FA026
down_revision = "a1"


def upgrade() -> None:
    op.add_column("members", sa.Column("phone", sa.String(30)))


def downgrade() -> None:
    op.drop_column("members", "phone")
