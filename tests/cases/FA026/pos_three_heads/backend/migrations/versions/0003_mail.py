"""change"""
import sqlalchemy as sa
from alembic import op

revision = "0003"  # expect: FA026 "0004" "0005"
down_revision = '0002'


def upgrade() -> None:
    op.add_column("items", sa.Column("c0003", sa.Integer()))


def downgrade() -> None:
    op.drop_column("items", "c0003")
