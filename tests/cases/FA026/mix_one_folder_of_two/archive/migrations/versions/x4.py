"""change"""
import sqlalchemy as sa
from alembic import op

revision = "x4"
down_revision = "x3"


def upgrade() -> None:
    op.add_column("items", sa.Column("cx4", sa.Integer()))


def downgrade() -> None:
    op.drop_column("items", "cx4")
