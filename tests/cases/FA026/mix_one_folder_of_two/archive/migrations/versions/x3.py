"""change"""
import sqlalchemy as sa
from alembic import op

revision = "x3"
down_revision = "x1"


def upgrade() -> None:
    op.add_column("items", sa.Column("cx3", sa.Integer()))


def downgrade() -> None:
    op.drop_column("items", "cx3")
