# Three heads of different depth in a folder without env.py: its down_revision makes it Alembic's.
"""change"""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.add_column("items", sa.Column("c0001", sa.Integer()))


def downgrade() -> None:
    op.drop_column("items", "c0001")
