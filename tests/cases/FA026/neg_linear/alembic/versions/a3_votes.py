"""change"""
import sqlalchemy as sa
from alembic import op

revision = "a3"
down_revision = 'b2'


def upgrade() -> None:
    op.add_column("items", sa.Column("ca3", sa.Integer()))


def downgrade() -> None:
    op.drop_column("items", "ca3")
