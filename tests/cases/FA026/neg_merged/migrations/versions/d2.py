"""change

Revision ID: d2
Revises: d0
Create Date: 2025-03-01 10:00:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = "d2"
down_revision: Union[str, Sequence[str], None] = "d0"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table("td2", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade() -> None:
    op.drop_table("td2")
