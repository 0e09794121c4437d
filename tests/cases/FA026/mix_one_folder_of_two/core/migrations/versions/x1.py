# Only the folder with two heads is reported; an equal revision id in the other folder changes nothing.
"""change"""
import sqlalchemy as sa
from alembic import op

revision = "x1"
down_revision = None


def upgrade() -> None:
    op.add_column("items", sa.Column("cx1", sa.Integer()))


def downgrade() -> None:
    op.drop_column("items", "cx1")
