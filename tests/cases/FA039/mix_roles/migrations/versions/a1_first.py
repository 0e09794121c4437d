revision = "a1"
down_revision = None


def upgrade() -> None:
    print("up")


def downgrade() -> None:
    print("down")
