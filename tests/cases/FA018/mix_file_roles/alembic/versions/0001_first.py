"""first"""
import contextlib

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    with contextlib.suppress(Exception):
        op.drop_table("lines")


def downgrade() -> None:
    try:
        op.drop_table("trains")
    except Exception:
        pass
