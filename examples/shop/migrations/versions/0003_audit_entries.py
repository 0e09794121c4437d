import sqlalchemy as sa
from alembic import op

revision = "0003"  # expect: FA026
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit_entries",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("event", sa.String(200), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("audit_entries")
