"""change

Revision ID: bb01
Revises: 
Create Date: 2025-03-01 10:00:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = "bb01"
down_revision: Union[str, Sequence[str], None] = None
branch_labels: Union[str, Sequence[str], None] = "audit"
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table("tbb01", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("tbb01")
