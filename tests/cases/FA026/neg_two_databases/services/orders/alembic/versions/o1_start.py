"""change

Revision ID: o1
Revises: 
Create Date: 2025-03-01 10:00:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = "o1"
down_revision: Union[str, Sequence[str], None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table("to1", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("to1")
