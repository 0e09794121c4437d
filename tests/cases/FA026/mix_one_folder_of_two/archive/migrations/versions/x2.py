"""change"""
import sqlalchemy as sa
from alembic import op

revision = "x2"
down_revision = "x4"


def upgrade() -> None:
    op.add_column("items", sa.Column("cx2", sa.Integer()))


def downgrade() -> None:
    op.drop_column("items", "cx2")
