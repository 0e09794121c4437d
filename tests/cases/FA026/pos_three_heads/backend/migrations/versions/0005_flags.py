"""change"""
import sqlalchemy as sa
from alembic import op

revision = "0005"  # expect: FA026 "0003" "0004"
down_revision = '0001'


def upgrade() -> None:
    op.add_column("items", sa.Column("c0005", sa.Integer()))


def downgrade() -> None:
    op.drop_column("items", "c0005")
