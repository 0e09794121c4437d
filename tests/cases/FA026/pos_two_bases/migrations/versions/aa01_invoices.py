# Two chains with a base of their own are two heads, branch labels or not.
"""change

Revision ID: aa01
Revises: 
Create Date: 2025-03-01 10:00:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = "aa01"
down_revision: Union[str, Sequence[str], None] = None
branch_labels: Union[str, Sequence[str], None] = ("invoices",)
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table("taa01", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("taa01")
