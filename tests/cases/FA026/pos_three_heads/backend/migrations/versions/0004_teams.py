"""change"""
import sqlalchemy as sa
from alembic import op

revision = "0004"  # expect: FA026 "0003" "0005"
down_revision = '0002'


def upgrade() -> None:
    op.add_column("items", sa.Column("c0004", sa.Integer()))


def downgrade() -> None:
    op.drop_column("items", "c0004")
