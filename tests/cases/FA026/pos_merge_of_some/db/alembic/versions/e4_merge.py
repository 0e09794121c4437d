"""merge e1 and e2"""

revision = "e4"  # expect: FA026 "e3"
down_revision = ("e1", "e2")
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
