"""Birthdays and telephone numbers meet."""

revision = "d4"
down_revision = ("b2", "c3")


def upgrade() -> None:
    """Nothing to do."""


def downgrade() -> None:
    """Nothing to do."""
